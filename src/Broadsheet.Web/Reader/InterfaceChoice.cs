using Broadsheet.Model.Publications;
using Broadsheet.Web.Themes;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Broadsheet.Web.Reader;

/// <summary>
/// Chooses the language of the interface: the one in the address, else that of the publication, else what the browser asks for, else
/// English.
/// </summary>
internal sealed class InterfaceChoice(Theme theme)
{
    private const string Fallback = "en";

    /// <param name="request">The request.</param>
    /// <param name="publication">The publication that the address belongs to; null for none.</param>
    /// <param name="negotiated">True when the browser's languages decided: the answer varies by them.</param>
    public Interface Choose(HttpRequest request, Publication? publication, out bool negotiated)
    {
        var own = publication is null ? null : theme.FindLanguage(publication.Language.Split('-')[0].ToLowerInvariant());
        var viewer = Viewer.Of(request.HttpContext);
        negotiated = false;
        if (theme.FindLanguage(request.Query[Routes.InterfaceQuery]) is { } asked)
            return new(asked, asked == own ? null : asked.Code, viewer);
        if (own is not null)
            return new(own, null, viewer);
        negotiated = true;
        return new(Negotiate(request), null, viewer);
    }

    /// <summary>The interface of data, which has no language: its addresses name none.</summary>
    public Interface Plain { get; } = new(theme.FindLanguage(Fallback) ?? theme.Languages[0], null, Viewer.Reader);

    private ThemeTexts Negotiate(HttpRequest request)
    {
        var header = request.Headers.AcceptLanguage;
        if (header.Count > 0 && StringWithQualityHeaderValue.TryParseList([.. header.OfType<string>()], out var wanted))
        {
            foreach (var language in wanted.Where(w => w.Quality is not 0).OrderByDescending(w => w.Quality ?? 1))
            {
                if (theme.FindLanguage(language.Value.Value?.Split('-')[0].ToLowerInvariant()) is { } found)
                    return found;
            }
        }
        return theme.FindLanguage(Fallback) ?? theme.Languages[0];
    }
}
