namespace Broadsheet.Web.Themes;

/// <summary>
/// HTML that our own code made and answers for; the only thing that templates write without encoding. Its constructor is the whole list of
/// places to review.
/// </summary>
internal sealed class SafeHtml
{
    private SafeHtml(string html) => Html = html;

    public string Html { get; }

    /// <summary>What a template of the theme rendered, in which every value was encoded.</summary>
    public static SafeHtml FromTemplate(string rendered) => new(rendered);

    /// <summary>JSON for a script element of a data type: the characters that could end the element are escaped in it.</summary>
    public static SafeHtml FromJson(string json) =>
        new(
            json.Replace("<", "\\u003c", StringComparison.Ordinal)
                .Replace(">", "\\u003e", StringComparison.Ordinal)
                .Replace("&", "\\u0026", StringComparison.Ordinal)
        );

    /// <summary>The encoded text of the HTML: nothing gets its marks through a conversion to string.</summary>
    public override string ToString() => HtmlText.Encode(Html);
}
