using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace Broadsheet.Layout.Tests.Language;

/// <summary>Rows of tests/cases/language/*.tsv: input, expected, and a note; <c>\n</c> and <c>\t</c> in them stand for what they
/// say.</summary>
internal static class CaseTable
{
    public static TheoryData<TableRow> Read(string name)
    {
        var rows = new TheoryData<TableRow>();
        foreach (var (line, index) in File.ReadLines(Path.Combine(Folder(), name + ".tsv")).Select((l, i) => (l, i)))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            Assert.True(cells.Length >= 2, $"{name}.tsv({index + 1}) has no second column.");
            rows.Add(new TableRow(index + 1, Plain(cells[0]), Plain(cells[1])));
        }
        return rows;
    }

    private static string Plain(string cell) =>
        cell.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal);

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "cases", "language"));
}

/// <summary>One row of a table of cases.</summary>
public sealed record TableRow(int Line, string Input, string Expected) : IXunitSerializable
{
    public TableRow()
        : this(0, "", "") { }

    public int Line { get; private set; } = Line;

    public string Input { get; private set; } = Input;

    public string Expected { get; private set; } = Expected;

    public void Deserialize(IXunitSerializationInfo info)
    {
        Line = info.GetValue<int>(nameof(Line));
        Input = info.GetValue<string>(nameof(Input)) ?? "";
        Expected = info.GetValue<string>(nameof(Expected)) ?? "";
    }

    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(Line), Line);
        info.AddValue(nameof(Input), Input);
        info.AddValue(nameof(Expected), Expected);
    }

    public override string ToString() => $"{Line}: {Input}";
}
