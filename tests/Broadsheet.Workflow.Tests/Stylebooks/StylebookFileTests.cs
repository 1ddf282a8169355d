using Broadsheet.Model.Stylebooks;
using Broadsheet.Workflow.Stylebooks;

namespace Broadsheet.Workflow.Tests.Stylebooks;

public sealed class StylebookFileTests
{
    private static readonly TextStyle Headline = TextStyle.Of("Serif-Bold", true, false, 24, 0x111111);
    private static readonly TextStyle Caption = TextStyle.Of("Sans \"quoted\"", false, true, 8.25, 0xABCDEF);

    [Fact]
    public async Task A_stylebook_that_is_written_and_read_back_changes_nothing()
    {
        using var room = await NewsroomAsync();
        var editing = new EditStylebook(room.Store, room.Data.Stylebooks);

        var file = StylebookFile.Of(TestNewsroom.Slug, await editing.FindAsync(TestNewsroom.Slug, TestNewsroom.Cancel)).Write();
        var change = await editing.RunAsync(TestNewsroom.Slug, StylebookFile.Read(file), TestNewsroom.Cancel);

        Assert.Equal(new StylebookChange(), change);
        Assert.Contains("Sans \\\"quoted\\\"", file, StringComparison.Ordinal);
        Assert.Equal(2, file.Split('\n').Count(l => l.Contains("\"role\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_changed_role_holds_until_it_is_taken_back_and_a_line_that_is_gone_is_forgotten()
    {
        using var room = await NewsroomAsync();
        var editing = new EditStylebook(room.Store, room.Data.Stylebooks);
        async Task<Stylebook> EditAsync(Func<string, string> edit)
        {
            var text = StylebookFile.Of(TestNewsroom.Slug, await editing.FindAsync(TestNewsroom.Slug, TestNewsroom.Cancel)).Write();
            await editing.RunAsync(TestNewsroom.Slug, StylebookFile.Read(edit(text)), TestNewsroom.Cancel);
            return await editing.FindAsync(TestNewsroom.Slug, TestNewsroom.Cancel);
        }

        var said = await EditAsync(t => t.Replace("\"role\":\"caption\"", "\"role\":\"deck\"", StringComparison.Ordinal));
        var takenBack = await EditAsync(t => t.Replace("\"fixed\":true", "\"fixed\":false", StringComparison.Ordinal));
        var forgotten = await EditAsync(t => string.Join('\n', t.Split('\n').Where(l => !l.Contains("8.25", StringComparison.Ordinal))));

        Assert.Equal((StyleRole.Deck, true), (said.Entries()[1].Role, said.Entries()[1].IsFixed));
        Assert.Equal((StyleRole.Caption, false), (takenBack.Entries()[1].Role, takenBack.Entries()[1].IsFixed));
        Assert.Equal(Headline, Assert.Single(forgotten.Entries()).Style);
    }

    [Theory]
    [InlineData("""{"styles": [{"font": "A", "size": 9, "color": "#000000", "role": "headlin"}]}""", "'headlin' is no role")]
    [InlineData("""{"styles": [{"font": "A", "size": 0, "color": "#000000", "role": "body"}]}""", "Style 1")]
    [InlineData("""{"styles": [{"font": "A", "size": 9, "color": "black", "role": "body"}]}""", "'black'")]
    [InlineData("""{"styles": [{"size": 9, "color": "#000000", "role": "body"}]}""", "\"font\"")]
    [InlineData(
        """{"styles": [{"font": "A", "size": 9, "color": "#000000", "role": "body"}, {"font": "A", "size": 9.1, "color": "#000000", "role": "deck"}]}""",
        "twice"
    )]
    [InlineData("""{"styles": [{"font": "A", "siez": 9, "color": "#000000", "role": "body"}]}""", "siez")]
    [InlineData("""{"publication": "x"}""", "no list")]
    [InlineData("{\n\"styles\": [", "line 2")]
    [InlineData("null", "no list")]
    public void A_file_that_cannot_be_used_is_refused_with_the_place(string json, string reason)
    {
        var refused = Assert.Throws<RefusedException>(() => StylebookFile.Read(json));

        Assert.Equal(Refusal.BadInput, refused.Refusal);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stylebook_is_forgotten_by_a_reset_and_nobody_has_one_without_a_publication()
    {
        using var room = await NewsroomAsync();
        var editing = new EditStylebook(room.Store, room.Data.Stylebooks);

        Assert.True(await editing.ResetAsync(TestNewsroom.Slug, TestNewsroom.Cancel));
        Assert.False(await editing.ResetAsync(TestNewsroom.Slug, TestNewsroom.Cancel));
        Assert.Empty((await editing.FindAsync(TestNewsroom.Slug, TestNewsroom.Cancel)).Entries());
        await Assert.ThrowsAsync<RefusedException>(() =>
            editing.FindAsync(Model.Publications.PublicationSlug.Parse("nobody", null), TestNewsroom.Cancel)
        );
    }

    private static async Task<TestNewsroom> NewsroomAsync()
    {
        var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("a", Specimens.Story(1)));
        await room.Data.Stylebooks.ChangeStylebookAsync(
            TestNewsroom.Slug,
            book =>
                book.Learn(
                    new ObservedIssue
                    {
                        Issue = TestNewsroom.Key,
                        Styles = [Seen(Headline, StyleRole.Headline), Seen(Caption, StyleRole.Caption)],
                    }
                ),
            TestNewsroom.Cancel
        );
        return room;
    }

    private static StyleObservation Seen(TextStyle style, StyleRole role) =>
        new()
        {
            Style = style,
            Measure = 100,
            Uses = new Dictionary<StyleRole, double> { [role] = 4 },
        };
}
