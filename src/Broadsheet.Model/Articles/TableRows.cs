namespace Broadsheet.Model.Articles;

/// <summary>The rows of a table as they are kept in its text.</summary>
public static class TableRows
{
    private static readonly char[] Breaks = ['\t', '\n', '\r'];

    /// <summary>The cells of each row, trimmed; a row that ends early is filled with empty cells.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        List<string[]> rows =
        [
            .. text.Split('\n').Where(r => r.Trim().Length > 0).Select(r => r.Split('\t').Select(c => c.Trim()).ToArray()),
        ];
        var columns = rows.Select(r => r.Length).DefaultIfEmpty().Max();
        return [.. rows.Select(r => (IReadOnlyList<string>)[.. r, .. Enumerable.Repeat("", columns - r.Length)])];
    }

    /// <summary>The text that rows are kept as. Breaks inside a cell become blanks; empty cells at the end of a row are left out.</summary>
    public static string Write(IEnumerable<IEnumerable<string>> rows) =>
        string.Join('\n', rows.Select(r => string.Join('\t', r.Select(c => string.Join(' ', c.Split(Breaks)).Trim())).TrimEnd('\t')));
}
