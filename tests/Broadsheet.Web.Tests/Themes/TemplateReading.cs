using Broadsheet.Web.Themes;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Broadsheet.Web.Tests.Themes;

/// <summary>Reads a template as the language does, and tells which names of its context it uses and which of them do not exist.</summary>
internal sealed class TemplateReading(Theme theme)
{
    private readonly HashSet<string> _templates = [];
    private readonly HashSet<(Type, string)> _used = [];
    private readonly HashSet<string> _texts = [];
    private readonly List<string> _unknown = [];

    /// <summary>Templates that were read, with those they include.</summary>
    public IReadOnlySet<string> Templates => _templates;

    /// <summary>Properties that are used, by type.</summary>
    public IReadOnlySet<(Type Type, string Property)> Used => _used;

    /// <summary>Texts of the interface that are used.</summary>
    public IReadOnlySet<string> Texts => _texts;

    /// <summary>Names that do not exist.</summary>
    public IReadOnlyList<string> Unknown => _unknown;

    public void Read(string template, IReadOnlyDictionary<string, Type> names)
    {
        _templates.Add(template);
        Walk(template, theme.Template(template).Page!, names.ToDictionary(n => n.Key, n => (Type?)n.Value));
    }

    private void Walk(string template, ScriptNode node, Dictionary<string, Type?> names)
    {
        switch (node)
        {
            case ScriptForStatement loop:
                var inside = new Dictionary<string, Type?>(names)
                {
                    [NameOf(loop.Variable!)] = ElementOf(TypeOf(template, (ScriptNode)loop.Iterator!, names)),
                    ["for"] = null,
                    ["forloop"] = null,
                };
                Walk(template, loop.Body!, inside);
                return;
            case ScriptFunctionCall { Target: ScriptVariable { Name: "include" } } include:
                var part = (string)((ScriptLiteral)(ScriptNode)include.Arguments[0]!).Value!;
                _templates.Add(part);
                Walk(part, theme.Template(part).Page!, names);
                return;
            case ScriptAssignExpression assignment:
                names[NameOf(assignment.Target!)] = TypeOf(template, assignment.Value!, names);
                return;
            case ScriptMemberExpression or ScriptVariable:
                TypeOf(template, node, names);
                return;
        }
        for (var i = 0; i < node.ChildrenCount; i++)
        {
            if (node.GetChildren(i) is { } child)
                Walk(template, child, names);
        }
    }

    /// <summary>The type of an expression; null when it is not known and anything goes.</summary>
    private Type? TypeOf(string template, ScriptNode node, Dictionary<string, Type?> names)
    {
        switch (node)
        {
            case ScriptVariable variable:
                if (names.TryGetValue(variable.Name, out var type))
                    return type;
                if (variable.Name is not ("empty" or "blank"))
                    _unknown.Add($"{template}: {variable.Name}");
                return null;
            case ScriptMemberExpression member:
                return TypeOf(template, member.Target!, names) is { } target ? Member(template, target, member.Member!.Name) : null;
            case ScriptLiteral literal:
                return literal.Value?.GetType();
            default:
                Walk(template, node, names);
                return null;
        }
    }

    private Type? Member(string template, Type target, string name)
    {
        if (name == "size" && (target == typeof(string) || ElementOf(target) is not null))
            return typeof(int);
        if (target == typeof(IReadOnlyDictionary<string, string>))
        {
            _texts.Add(name);
            if (theme.Languages.Any(l => !l.All.ContainsKey(name)))
                _unknown.Add($"{template}: t.{name}");
            return typeof(string);
        }
        if (target.GetProperties().FirstOrDefault(p => StandardMemberRenamer.Default(p) == name) is { } property)
        {
            _used.Add((target, name));
            return property.PropertyType;
        }
        _unknown.Add($"{template}: {target.Name}.{name}");
        return null;
    }

    private static Type? ElementOf(Type? list) =>
        list is { IsGenericType: true } && list.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? list.GetGenericArguments()[0]
            : null;

    private static string NameOf(ScriptNode target) => ((ScriptVariable)target).Name;
}
