using Broadsheet.Model.Articles;
using CsCheck;

namespace Broadsheet.Model.Tests;

/// <summary>What is inside a text of a form: rows and cells, markers of items.</summary>
public sealed class FormTests
{
    [Theory]
    [InlineData("• Closed on Mondays", "•", ListMarkerKind.Bullet, 0, "Closed on Mondays")]
    [InlineData("– the lower gate", "–", ListMarkerKind.Bullet, 0, "the lower gate")]
    [InlineData("■两岸居民", "■", ListMarkerKind.Bullet, 0, "两岸居民")]
    [InlineData("12. Boats", "12.", ListMarkerKind.Number, 12, "Boats")]
    [InlineData("3) Boats", "3)", ListMarkerKind.Number, 3, "Boats")]
    [InlineData("(2) Boats", "(2)", ListMarkerKind.Number, 2, "Boats")]
    [InlineData("（三）", null, ListMarkerKind.Bullet, 0, "（三）")]
    [InlineData("2、渡口", "2、", ListMarkerKind.Number, 2, "渡口")]
    [InlineData("③渡口", "③", ListMarkerKind.Number, 3, "渡口")]
    [InlineData("b) the quay", "b)", ListMarkerKind.LowerLetter, 2, "the quay")]
    [InlineData("C. the quay", "C.", ListMarkerKind.UpperLetter, 3, "the quay")]
    [InlineData("1.5 metres", null, ListMarkerKind.Bullet, 0, "1.5 metres")]
    [InlineData("-5 degrees", null, ListMarkerKind.Bullet, 0, "-5 degrees")]
    [InlineData("A.M. Sailor", null, ListMarkerKind.Bullet, 0, "A.M. Sailor")]
    [InlineData("2031. Boats", null, ListMarkerKind.Bullet, 0, "2031. Boats")]
    [InlineData("Plain", null, ListMarkerKind.Bullet, 0, "Plain")]
    [InlineData("1", null, ListMarkerKind.Bullet, 0, "1")]
    [InlineData("", null, ListMarkerKind.Bullet, 0, "")]
    public void A_marker_is_told_from_a_word(string text, string? marker, ListMarkerKind kind, int number, string rest)
    {
        var read = ListMarker.Read(text, out var bare);

        Assert.Equal(marker is null ? null : new ListMarker(marker, kind, number), read);
        Assert.Equal(rest, bare);
    }

    [Fact]
    public void Any_text_has_a_marker_or_none_and_loses_nothing_else() =>
        Gen.String[Gen.Char["(（1a.)）、•-①² \n\ud83d中"], 0, 8]
            .Sample(text =>
            {
                var marker = ListMarker.Read(text, out var rest);

                Assert.EndsWith(rest, text, StringComparison.Ordinal);
                if (marker is not null)
                    Assert.Equal(text.Trim(), (marker.Text + text.TrimStart()[marker.Text.Length..]).Trim());
            });

    [Fact]
    public void A_table_is_read_as_it_was_written() =>
        Gen.String[Gen.Char["ab 1\t\n\r中"], 0, 6]
            .Array[1, 4]
            .Array[0, 5]
            .Sample(cells =>
            {
                var rows = TableRows.Read(TableRows.Write(cells));

                var wanted = cells.Select(r => r.Select(Plain).ToList()).Where(r => r.Exists(c => c.Length > 0)).ToList();
                Assert.Equal(wanted.Count, rows.Count);
                foreach (var (row, read) in wanted.Zip(rows))
                    Assert.Equal(string.Join('|', row).TrimEnd('|'), string.Join('|', read).TrimEnd('|'));
                Assert.True(rows.Select(r => r.Count).Distinct().Count() <= 1);

                static string Plain(string cell) => cell.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ').Trim();
            });
}
