using Broadsheet.Model.Issues;
using Broadsheet.Model.Stylebooks;

namespace Broadsheet.Import;

/// <summary>What the person who imports says about the source; everything that is null is found in the source.</summary>
public sealed record ImportOptions
{
    /// <summary>The one date that all pages belong to.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether <see cref="Date"/> is a day, or the first of a month that the paper is dated by.</summary>
    public DatePrecision DatePrecision { get; init; }

    /// <summary>Ordinal of the edition; 1 where nothing says otherwise.</summary>
    public int? Edition { get; init; }

    /// <summary>Printed name of the edition.</summary>
    public string? EditionLabel { get; init; }

    /// <summary>Language of the text, a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// Regular expression for file names that the built-in patterns do not read, with the groups <c>year</c>, <c>month</c>, <c>day</c> or
    /// <c>date</c>
    /// (yyyyMMdd), <c>label</c>, <c>edition</c>, all optional.
    /// </summary>
    public string? NamePattern { get; init; }

    /// <summary>Password for encrypted files.</summary>
    public string? Password { get; init; }

    /// <summary>Resolution of the page masters in dots per inch.</summary>
    public int Dpi { get; init; } = 200;

    /// <summary>Most pages that one import takes; the rest is reported.</summary>
    public int MaxPages { get; init; } = 1000;

    /// <summary>
    /// What is known of the styles of the publication; null where nothing is. It is no part of the fingerprint: that an import would come
    /// out better today is no reason to replace it.
    /// </summary>
    public Stylebook? Stylebook { get; init; }

    /// <summary>Longest time for one page before it is given up.</summary>
    public TimeSpan PageDeadline { get; init; } = TimeSpan.FromSeconds(15);
}
