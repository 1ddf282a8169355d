namespace Broadsheet.Web.Reader.Views;

/// <summary>All of one article on one page: the areas that can be touched, as one link.</summary>
internal sealed record ZoneView
{
    /// <summary>The article's permanent id.</summary>
    public required string Id { get; init; }

    /// <summary>Address of the article.</summary>
    public required string Url { get; init; }

    /// <summary>Its title in one line.</summary>
    public required string Title { get; init; }

    /// <summary>The outlines as SVG path data, in the units of the facsimile.</summary>
    public required string Path { get; init; }

    /// <summary>What the article is, as in a title list.</summary>
    public required string Kind { get; init; }

    /// <summary>The title, cut to the space that a label has on the page.</summary>
    public required string Label { get; init; }

    /// <summary>Left edge of the label.</summary>
    public required string LabelX { get; init; }

    /// <summary>Upper edge of the label.</summary>
    public required string LabelY { get; init; }

    /// <summary>Width of the label.</summary>
    public required string LabelWidth { get; init; }

    /// <summary>Height of the label.</summary>
    public required string LabelHeight { get; init; }

    /// <summary>Where the text of the label begins.</summary>
    public required string TextX { get; init; }

    /// <summary>Base line of the label's text.</summary>
    public required string TextY { get; init; }

    /// <summary>Size of the label's text.</summary>
    public required string TextSize { get; init; }

    /// <summary>True when it is lit: the zones of the story that is shown.</summary>
    public bool Lit { get; init; }
}
