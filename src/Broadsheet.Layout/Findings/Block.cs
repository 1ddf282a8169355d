using Broadsheet.Layout.Language;
using Broadsheet.Layout.Lines;
using Broadsheet.Layout.Tables;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Pages;

namespace Broadsheet.Layout.Findings;

/// <summary>What a block was found to be.</summary>
internal enum BlockKind
{
    /// <summary>Not decided yet: small or single text.</summary>
    Minor,

    /// <summary>Running text.</summary>
    Text,

    /// <summary>Type larger than the text around it.</summary>
    Display,

    /// <summary>A line that tells of a continuation.</summary>
    JumpLine,

    /// <summary>Belongs to the page.</summary>
    Furniture,

    /// <summary>A label over a group of articles.</summary>
    Label,

    Kicker,
    Headline,
    Deck,
    Byline,
    Crosshead,
    Caption,
    Credit,
    PullQuote,
    Advertisement,
    DropCap,
}

/// <summary>Lines of one style that follow each other at one leading.</summary>
internal sealed class Block
{
    private bool? _byline;
    private TextLine? _typical;

    public required int Id { get; init; }

    /// <summary>Its lines in reading order.</summary>
    public required List<TextLine> Lines { get; init; }

    /// <summary>Box in reading space.</summary>
    public required Rect Box { get; set; }

    public required int Container { get; set; }

    /// <summary>The table that it is; null for all other blocks. A table is text of its column: <see cref="BlockKind.Text"/>.</summary>
    public Table? Table { get; init; }

    /// <summary>It stood in a bar of its own above its text.</summary>
    public bool WasInBar { get; set; }

    public BlockKind Kind { get; set; }

    /// <summary>What kind of furniture it is, where more than its words tell; null for all others.</summary>
    public FurnitureKind? Furniture { get; set; }

    /// <summary>Why it is what it is, for a person who looks at the page.</summary>
    public string Reason { get; set; } = "";

    /// <summary>What spoke for each role; null where none was weighed.</summary>
    public RoleEvidence? Evidence { get; set; }

    /// <summary>How likely its role is by the evidence, 0 to 1.</summary>
    public double Chance { get; set; } = 1;

    /// <summary>How much speaks against its role, 0 to 1.</summary>
    public double Doubt { get; set; }

    public TextLine First => Lines[0];

    public double Size => Typical.Size;

    public int Face => Typical.Face;

    public int Color => Typical.Color;

    // Most of the block is set like this line: the first may begin with a dateline in another style.
    private TextLine Typical =>
        Lines.Count < 3 || _typical is not null && Lines.Contains(_typical)
            ? _typical ?? Lines[0]
            : _typical = Lines
                .GroupBy(l => (l.Face, l.Color, Math.Round(l.Size * 4)))
                .OrderByDescending(g => g.Sum(l => l.Length))
                .ThenBy(g => g.First().Top)
                .First()
                .First();

    public bool IsCross => Lines[0].IsCross;

    public int Length => Lines.Sum(l => l.Length);

    /// <summary>The lines' texts, one a line.</summary>
    public string Text => string.Join('\n', Lines.Select(l => l.Text));

    /// <summary>Its words are those of a byline: a name with "By", a title, 记者.</summary>
    public bool ReadsAsByline =>
        _byline ??=
            Lines.Count <= 4
            && Length <= 120
            && (
                Bylines.Recognise(Text) is { Confidence: >= 0.6 }
                || Lines.Count > 1
                    && Bylines.Recognise(string.Join(First.IsIdeographic ? "" : " ", Lines.Select(l => l.Text))) is { Confidence: >= 0.75 }
            );

    /// <summary>Face, colour and size, for counting over the issue.</summary>
    public StyleKey Style => new(Face, Color, (int)Math.Round(Size * 4));
}

/// <summary>Face, colour and size in quarter points.</summary>
internal readonly record struct StyleKey(int Face, int Color, int Quarters);
