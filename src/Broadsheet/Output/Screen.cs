using System.Text;
using Spectre.Console;

namespace Broadsheet.Output;

/// <summary>Prints for people: tables and lines, in colour and width of a terminal where there is one, plain where there is none.</summary>
internal sealed class Screen
{
    // Lines to a file are not cut to the width of a terminal that is not there.
    private const int WidthOfFiles = 500;

    private readonly IAnsiConsole _console;
    private readonly TextWriter _writer;

    private Screen(TextWriter writer, bool redirected)
    {
        _writer = writer;
        _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (redirected)
            _console.Profile.Width = WidthOfFiles;
        IsTerminal = !redirected && _console.Profile.Capabilities.Ansi;
    }

    public static Screen Output { get; } = new(Console.Out, Console.IsOutputRedirected);

    public static Screen Error { get; } = new(Console.Error, Console.IsErrorRedirected);

    /// <summary>True where a person watches.</summary>
    public bool IsTerminal { get; }

    /// <summary>The console itself, for live progress.</summary>
    public IAnsiConsole Live => _console;

    /// <summary>A line: broken between words on a terminal, whole in a file.</summary>
    public void Line(string text)
    {
        if (IsTerminal)
            _console.WriteLine(PlainText.OneLine(text));
        else
            _writer.WriteLine(PlainText.OneLine(text));
    }

    /// <summary>A line with some places in it bold on a terminal, between asterisks in a file.</summary>
    public void Marked(string indent, string text, IEnumerable<(int Start, int End)> places)
    {
        var line = new Paragraph(indent);
        var plain = new StringBuilder(indent);
        var at = 0;
        foreach (var (start, end) in places)
        {
            Add(text[at..start], bold: false);
            Add(text[start..end], bold: true);
            at = end;
        }
        Add(text[at..], bold: false);
        if (IsTerminal)
        {
            _console.Write(line);
            _console.WriteLine();
        }
        else
        {
            _writer.WriteLine(plain.ToString());
        }

        void Add(string piece, bool bold)
        {
            var clean = PlainText.OneLine(piece);
            line.Append(clean, bold ? new Style(decoration: Decoration.Bold) : Style.Plain);
            plain.Append(bold ? $"*{clean}*" : clean);
        }
    }

    public void Blank() => _console.WriteLine();

    /// <summary>A table; cells may come from outside and are printed as they are, without markup.</summary>
    public void Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows, params int[] numbers)
    {
        var table = new Table { Border = IsTerminal ? TableBorder.Rounded : TableBorder.None, ShowHeaders = true };
        for (var i = 0; i < heads.Count; i++)
        {
            var column = new TableColumn(new Text(heads[i], new Style(decoration: Decoration.Bold)));
            table.AddColumn(numbers.Contains(i) ? column.RightAligned() : column);
        }

        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Text(PlainText.OneLine(cell))));
        _console.Write(table);
    }

    /// <summary>Facts, one a line, names in a column.</summary>
    public void Facts(params (string Name, string? Value)[] facts)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn().NoWrap().PadRight(2));
        grid.AddColumn();
        foreach (var (name, value) in facts.Where(f => !string.IsNullOrEmpty(f.Value)))
            grid.AddRow(new Text(name, new Style(decoration: Decoration.Dim)), new Text(PlainText.OneLine(value)));
        _console.Write(grid);
    }
}
