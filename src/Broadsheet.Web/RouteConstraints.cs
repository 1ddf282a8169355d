using System.Globalization;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;
using Broadsheet.Web.Calendar;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Broadsheet.Web;

/// <summary>Lets a route take only values that parse as what its name says.</summary>
internal abstract class ParseConstraint(Func<string, bool> parses) : IRouteConstraint
{
    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection
    ) => values.TryGetValue(routeKey, out var value) && value is string text && parses(text);
}

/// <summary>A publication slug.</summary>
internal sealed class SlugConstraint() : ParseConstraint(s => PublicationSlug.TryParse(s, out _));

/// <summary>A day, <c>2031-12-15</c>.</summary>
internal sealed class DayConstraint() : ParseConstraint(s => TryParse(s, out _))
{
    public static DateOnly Parse(object? value) => DateOnly.ParseExact((string)value!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool TryParse(string s, out DateOnly day) =>
        DateOnly.TryParseExact(s, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}

/// <summary>A month, <c>2031-12</c>.</summary>
internal sealed class MonthConstraint() : ParseConstraint(s => TryParse(s, out _))
{
    public static DateOnly Parse(object? value) => DateOnly.ParseExact((string)value!, "yyyy-MM", CultureInfo.InvariantCulture);

    private static bool TryParse(string s, out DateOnly month) =>
        DateOnly.TryParseExact(s, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out month);
}

/// <summary>A year, <c>2031</c>.</summary>
internal sealed class YearConstraint() : ParseConstraint(s => s.Length == 4 && s != "0000" && s.All(char.IsAsciiDigit))
{
    public static int Parse(object? value) => int.Parse((string)value!, NumberStyles.None, CultureInfo.InvariantCulture);
}

/// <summary>Part of a date in another form than the one that addresses have.</summary>
internal sealed class DateGuessConstraint() : ParseConstraint(IsGuess)
{
    private static bool IsGuess(string s) => s.Length is 1 or 2 ? s.All(char.IsAsciiDigit) : DateGuess.Read(s) is { } date && date != s;
}

/// <summary>A number from 1 on, without leading zeros.</summary>
internal sealed class OrdinalConstraint() : ParseConstraint(s => TryParse(s, out _))
{
    public static int Parse(object? value) => int.Parse((string)value!, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool TryParse(string s, out int ordinal)
    {
        ordinal = 0;
        return s is [>= '1' and <= '9', ..] && int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out ordinal);
    }
}

/// <summary>The name of a page in addresses.</summary>
internal sealed class PageIdConstraint() : ParseConstraint(PageKey.IsPageId);

/// <summary>The name of a kept file.</summary>
internal sealed class HashConstraint() : ParseConstraint(s => AssetHash.TryParse(s, null, out _));
