using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Broadsheet.Web.Themes;

/// <summary>
/// What a template runs in. Each value that it writes is encoded, whatever filter it went through; only <see cref="SafeHtml"/> passes as it
/// is. A name that does not exist is an error, and a template that loops too long is stopped.
/// </summary>
internal sealed class ThemeTemplateContext : LiquidTemplateContext
{
    public ThemeTemplateContext(Theme theme)
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        LoopLimit = 200_000;
        RecursiveLimit = 32;
        LimitToString = 32 * 1024 * 1024;
        MemberRenamer = StandardMemberRenamer.Default;
        TemplateLoader = null;
        BuiltinObject.SetValue("include", new PartialFunction(theme), readOnly: true);
        PushCulture(CultureInfo.InvariantCulture);
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                return this;
            case SafeHtml safe:
                return Write(safe.Html);
            default:
                return Write(HtmlText.Encode(ObjectToString(textAsObject) ?? ""));
        }
    }

    public override ValueTask<TemplateContext> WriteAsync(SourceSpan span, object? textAsObject) => new(Write(span, textAsObject));
}
