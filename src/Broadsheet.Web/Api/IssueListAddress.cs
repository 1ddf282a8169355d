using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;
using Microsoft.AspNetCore.Http;

namespace Broadsheet.Web.Api;

/// <summary>A page of the list of issues as it stands in an address.</summary>
/// <param name="Slug">The publication.</param>
/// <param name="From">First day; null for no bound.</param>
/// <param name="To">Last day; null for no bound.</param>
/// <param name="NewestFirst">True for the newest first.</param>
/// <param name="Limit">Most issues on a page.</param>
/// <param name="After">The last issue of the page before; null for the first page.</param>
internal sealed record IssueListAddress(PublicationSlug Slug, DateOnly? From, DateOnly? To, bool NewestFirst, int Limit, IssueKey? After)
{
    public static bool TryRead(
        HttpRequest request,
        PublicationSlug slug,
        int usual,
        int most,
        [NotNullWhen(true)] out IssueListAddress? address,
        [NotNullWhen(false)] out string? fault
    )
    {
        var query = request.Query;
        (address, fault) = (null, null);
        DateOnly from = default,
            to = default;
        var (fromText, toText, orderText, limitText, cursor) = (
            query["from"].ToString(),
            query["to"].ToString(),
            query["order"].ToString(),
            query["limit"].ToString(),
            query["cursor"].ToString()
        );
        var limit = usual;
        IssueKey after = default;
        if (fromText.Length > 0 && !TryDay(fromText, out from))
            fault = "'from' is no day: write it as 2031-12-15.";
        else if (toText.Length > 0 && !TryDay(toText, out to))
            fault = "'to' is no day: write it as 2031-12-15.";
        else if (orderText is not ("" or "newest" or "oldest"))
            fault = "'order' is newest or oldest.";
        else if (
            limitText.Length > 0
            && !(int.TryParse(limitText, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit >= 1 && limit <= most)
        )
            fault = $"'limit' is a number from 1 to {most}.";
        else if (cursor.Length > 0 && !IssueKey.TryParse($"{slug}/{cursor.Replace('.', '/')}", out after))
            fault = "'cursor' is not from this list: begin again without it.";
        if (fault is not null)
            return false;
        address = new(
            slug,
            fromText.Length > 0 ? from : null,
            toText.Length > 0 ? to : null,
            orderText != "oldest",
            limit,
            cursor.Length > 0 ? after : null
        );
        return true;
    }

    /// <summary>The address of the page that comes after an issue.</summary>
    public string Url(IssueKey last)
    {
        var cursor = last.ToString()[(Slug.ToString().Length + 1)..].Replace('/', '.');
        var order = NewestFirst ? "newest" : "oldest";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Routes.ToIssues(Slug)}?order={order}&limit={Limit}{Day("from", From)}{Day("to", To)}&cursor={cursor}"
        );
    }

    private static string Day(string name, DateOnly? day) =>
        day is { } date ? string.Create(CultureInfo.InvariantCulture, $"&{name}={date:yyyy-MM-dd}") : "";

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
