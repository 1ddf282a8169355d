namespace Broadsheet.Web.Reader.Views;

/// <summary>The search page: the form, and what was found.</summary>
internal sealed record SearchView
{
    /// <summary>What is looked for; empty for nothing yet.</summary>
    public required string Query { get; init; }

    /// <summary>Where the form is sent.</summary>
    public required string Action { get; init; }

    /// <summary>Where all publications are searched instead of this one; null where they are.</summary>
    public string? EverywhereUrl { get; init; }

    /// <summary>Values of the address that the form does not show and keeps.</summary>
    public required IReadOnlyList<HiddenView> Hidden { get; init; }

    /// <summary>From which date on, as typed; empty for none.</summary>
    public required string From { get; init; }

    /// <summary>Up to which date, as typed; empty for none.</summary>
    public required string To { get; init; }

    /// <summary>The orders to choose from.</summary>
    public required IReadOnlyList<ChoiceView> Orders { get; init; }

    /// <summary>The kinds to choose from; the first stands for all.</summary>
    public required IReadOnlyList<ChoiceView> Kinds { get; init; }

    /// <summary>How many articles were found, in words; null when nothing was looked for.</summary>
    public string? Summary { get; init; }

    /// <summary>What readers should know of the answer, each in one sentence: read as plain words, counts estimated, index not complete,
    /// refused.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>A query written nearly the same that finds something; null for none.</summary>
    public LinkView? DidYouMean { get; init; }

    /// <summary>What narrows the search, each with the address without it.</summary>
    public required IReadOnlyList<LinkView> Chosen { get; init; }

    /// <summary>What was found, in order.</summary>
    public required IReadOnlyList<FoundView> Found { get; init; }

    /// <summary>True when nothing was found.</summary>
    public bool Empty { get; init; }

    /// <summary>How what was found is spread.</summary>
    public required IReadOnlyList<FacetView> Facets { get; init; }

    /// <summary>The page before; null on the first.</summary>
    public string? PreviousUrl { get; init; }

    /// <summary>The page after; null on the last.</summary>
    public string? NextUrl { get; init; }

    /// <summary>The search as a feed; null when nothing was looked for.</summary>
    public string? FeedUrl { get; init; }
}

/// <summary>A value that a form keeps without showing it.</summary>
internal sealed record HiddenView
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its value.</summary>
    public required string Value { get; init; }
}

/// <summary>An entry of a list to choose from.</summary>
internal sealed record ChoiceView
{
    /// <summary>The value; empty for all.</summary>
    public required string Value { get; init; }

    /// <summary>What it says.</summary>
    public required string Label { get; init; }

    /// <summary>True for the one that is chosen.</summary>
    public bool Current { get; init; }
}

/// <summary>An article that was found.</summary>
internal sealed record FoundView
{
    /// <summary>Its address, with the words kept.</summary>
    public required string Url { get; init; }

    /// <summary>The page, with the words boxed.</summary>
    public required string PageUrl { get; init; }

    /// <summary>Its headline.</summary>
    public required LineView Title { get; init; }

    /// <summary>A piece of its text around the words.</summary>
    public required LineView Snippet { get; init; }

    /// <summary>Name of the publication.</summary>
    public required string Publication { get; init; }

    /// <summary>Language of the publication, a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Direction of its text: <c>ltr</c> or <c>rtl</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>Date of issue, in the language of the interface.</summary>
    public required string Date { get; init; }

    /// <summary>Date of issue, ISO 8601.</summary>
    public required string IsoDate { get; init; }

    /// <summary>The page in words.</summary>
    public required string Page { get; init; }

    /// <summary>Its kind in words; null for a story.</summary>
    public string? KindName { get; init; }

    /// <summary>Its area on the page; null where there is no picture.</summary>
    public CropView? Crop { get; init; }
}

/// <summary>A part of a picture.</summary>
internal sealed record CropView
{
    /// <summary>Address of the whole picture.</summary>
    public required string Url { get; init; }

    /// <summary>The part, for <c>viewBox</c>.</summary>
    public required string Box { get; init; }

    /// <summary>Width of the whole, in the units of the part.</summary>
    public required string Width { get; init; }

    /// <summary>Height of the whole, in the units of the part.</summary>
    public required string Height { get; init; }

    /// <summary>Which part stays where the place is narrower, for <c>preserveAspectRatio</c>.</summary>
    public required string Fit { get; init; }
}

/// <summary>A way in which what was found is spread.</summary>
internal sealed record FacetView
{
    /// <summary>What it is spread by.</summary>
    public required string Title { get; init; }

    /// <summary>The values, with the address that narrows the search to each.</summary>
    public required IReadOnlyList<FacetValueView> Values { get; init; }
}

/// <summary>A value and how much has it.</summary>
internal sealed record FacetValueView
{
    /// <summary>What it says.</summary>
    public required string Label { get; init; }

    /// <summary>Language of the label where it is not that of the interface; null otherwise.</summary>
    public string? Language { get; init; }

    /// <summary>The search narrowed to it.</summary>
    public required string Url { get; init; }

    /// <summary>How many articles; with a mark before it where it is estimated.</summary>
    public required string Count { get; init; }

    /// <summary>True when the search is narrowed to it.</summary>
    public bool Current { get; init; }

    /// <summary>Its parts: the months of a year; empty for the others.</summary>
    public IReadOnlyList<FacetValueView> Parts { get; init; } = [];
}
