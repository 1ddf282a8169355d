using Broadsheet.Model.Publications;
using Broadsheet.Workflow.Publications;

namespace Broadsheet.Workflow.Tests.Publications;

public sealed class SetPublicationTests
{
    [Fact]
    public async Task Given_facts_change_others_stay_and_an_empty_text_takes_one_away()
    {
        using var room = await TestNewsroom.OpenAsync();
        var set = new SetPublication(room.Store);
        await set.RunAsync(
            TestNewsroom.Slug,
            new()
            {
                Name = "Post",
                Language = "en",
                Publisher = "Post Ltd",
                Issn = "03178471",
            },
            TestNewsroom.Cancel
        );

        var changed = await set.RunAsync(
            TestNewsroom.Slug,
            new()
            {
                Name = " Harbour Post ",
                Publisher = "",
                Direction = ReadingDirection.RightToLeft,
            },
            TestNewsroom.Cancel
        );

        var expected = new Publication
        {
            Slug = TestNewsroom.Slug,
            Name = "Harbour Post",
            Language = "en",
            Issn = "0317-8471",
            Direction = ReadingDirection.RightToLeft,
        };
        Assert.Equal(expected, changed);
        Assert.Equal(expected, await room.Store.FindPublicationAsync(TestNewsroom.Slug, TestNewsroom.Cancel));
    }

    [Theory]
    [InlineData("Post", null, null, "--language")]
    [InlineData(null, "en", null, "--name")]
    [InlineData(" ", "en", null, "can't be empty")]
    [InlineData("Post", "english!", null, "no language tag")]
    [InlineData("Post", "en", "0317-8472", "no ISSN")]
    [InlineData("Post", "en", "12", "no ISSN")]
    public async Task A_fact_that_cannot_be_right_is_refused(string? name, string? language, string? issn, string reason)
    {
        using var room = await TestNewsroom.OpenAsync();

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            new SetPublication(room.Store).RunAsync(
                TestNewsroom.Slug,
                new()
                {
                    Name = name,
                    Language = language,
                    Issn = issn,
                },
                TestNewsroom.Cancel
            )
        );

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Null(await room.Store.FindPublicationAsync(TestNewsroom.Slug, TestNewsroom.Cancel));
    }
}
