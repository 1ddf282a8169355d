using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Broadsheet.Web.Themes;

/// <summary>Liquid's <c>include</c>: renders another template of the theme in place, with the names of the one that includes it.</summary>
internal sealed class PartialFunction(Theme theme) : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(SafeHtml);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), "name");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var template = theme.Template(context.ObjectToString(arguments[0]) ?? "");
        context.EnterRecursive(callerContext!);
        context.PushOutput();
        try
        {
            // The line end that closes the file is no part of what it stands in: it would be a space in the middle of a line.
            return SafeHtml.FromTemplate(template.Render(context).TrimEnd('\n'));
        }
        finally
        {
            context.PopOutput();
            context.ExitRecursive(callerContext!);
        }
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => new(Invoke(context, callerContext, arguments, blockStatement));
}
