using Broadsheet.Publish.Edition;
using Broadsheet.Workflow.Matching;
using CsCheck;

namespace Broadsheet.Workflow.Tests.Matching;

public sealed class PartAlignerTests
{
    [Fact]
    public void A_changed_an_added_and_a_removed_paragraph_leave_the_others_alone()
    {
        EditionPart[] old = [Headline("Bridge opens"), Body(1), Body(2), Body(3), Body(4)];
        EditionPart[] @new =
        [
            Headline("Bridge opens"),
            Body(1),
            Body(9),
            Body(2) with
            {
                Text = Specimens.Paragraph(2) + " One more sentence.",
            },
            Body(4),
        ];

        Assert.Equal([0, 1, -1, 2, 4], PartAligner.Align(old, @new));
    }

    [Fact]
    public void A_new_headline_is_still_the_headline() =>
        Assert.Equal([0, 1], PartAligner.Align([Headline("Bridge opens"), Body(1)], [Headline("Thousands cross on day one"), Body(1)]));

    [Fact]
    public void A_paragraph_that_moved_is_found() =>
        Assert.Equal([2, 0, 1], PartAligner.Align([Body(1), Body(2), Body(3)], [Body(3), Body(1), Body(2)]));

    [Fact]
    public void Photos_are_the_same_by_their_place()
    {
        EditionPart Photo(double x) =>
            new()
            {
                Role = EditionRoles.Photo,
                Page = 1,
                Text = "",
                Zones =
                [
                    [x, 10, 50, 50],
                ],
            };

        Assert.Equal([1], PartAligner.Align([Photo(10), Photo(200)], [Photo(200)]));
    }

    [Fact]
    public void No_part_is_given_twice_and_equal_versions_match_in_place()
    {
        var parts = Gen.Int[1, 6].Select(Body).Array[0, 10];
        Gen.Select(parts, parts)
            .Sample(
                (old, @new) =>
                {
                    var found = PartAligner.Align(old, @new).Where(i => i >= 0).ToArray();
                    Assert.Equal(found.Length, found.Distinct().Count());
                    Assert.Equal(Enumerable.Range(0, old.Length), PartAligner.Align(old, old));
                }
            );
    }

    private static EditionPart Headline(string text) =>
        new()
        {
            Role = "headline",
            Page = 1,
            Text = text,
            Zones = [],
        };

    private static EditionPart Body(int seed) =>
        new()
        {
            Role = "body",
            Page = 1,
            Text = Specimens.Paragraph(seed),
            Zones = [],
        };
}
