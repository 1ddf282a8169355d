using System.Buffers;
using System.Text;
using System.Text.Json;
using Broadsheet.Publish.Json;

namespace Broadsheet.Publish.Csv;

/// <summary>
/// Writes what was found as a table (RFC 4180, UTF-8): one row an article under the names of the fields of <see cref="FoundArticle"/>.
/// Columns may be added at the end, never renamed or moved.
/// </summary>
public static class SearchTable
{
    private const string Header = "date,publication,page,pageName,headline,snippet,kind,article,url,pageUrl";
    private const string EndOfRow = "\r\n";
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>The table with its header.</summary>
    public static byte[] Write(SearchDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var table = new StringBuilder(Header).Append(EndOfRow);
        foreach (var hit in document.Hits)
        {
            table.AppendJoin(',', Row(hit).Select(Cell)).Append(EndOfRow);
        }
        return Encoding.UTF8.GetBytes(table.ToString());
    }

    private static string[] Row(FoundArticle hit) =>
        [
            hit.Date,
            hit.Publication,
            hit.Page,
            hit.PageName ?? "",
            hit.Headline,
            hit.Snippet,
            JsonNamingPolicy.CamelCase.ConvertName(hit.Kind.ToString()),
            hit.Article,
            hit.Url,
            hit.PageUrl,
        ];

    /// <summary>A cell. Printed text that a spreadsheet would take for a formula gets an apostrophe before it: pages come from
    /// anywhere.</summary>
    private static string Cell(string text)
    {
        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..])
            text = "'" + text;
        return text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
