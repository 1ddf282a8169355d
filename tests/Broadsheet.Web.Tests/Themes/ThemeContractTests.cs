using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Broadsheet.Web.Reader;
using Broadsheet.Web.Reader.Views;
using Broadsheet.Web.Themes;
using Scriban.Runtime;

namespace Broadsheet.Web.Tests.Themes;

/// <summary>Templates use what their context has, the context has nothing that no template uses, and docs/themes.md says all of
/// it.</summary>
public sealed partial class ThemeContractTests
{
    private const string Marker = "<!-- Written by ThemeContractTests from the types; BROADSHEET_ACCEPT=1 rewrites it. -->\n";

    /// <summary>The templates that the site renders, each inside <c>layout</c>, and the names that are not null in them.</summary>
    private static readonly Dictionary<string, string[]> Views = new()
    {
        ["publications"] = ["publications"],
        ["publication"] = ["publication", "issue", "page", "calendar", "recent"],
        ["year"] = ["publication", "year"],
        ["month"] = ["publication", "calendar"],
        ["issue"] = ["publication", "issue", "calendar"],
        ["page"] = ["publication", "issue", "page"],
        ["article"] = ["publication", "issue", "page", "article"],
        ["search"] = ["publication", "search"],
        ["gone"] = ["publication", "gone"],
        ["not-found"] = ["publication", "missing"],
        ["error"] = [],
    };

    private static readonly Theme Theme = Theme.Load(null);

    [Fact]
    public void Templates_use_only_what_their_context_has() => Assert.Empty(ReadAll().Unknown);

    [Fact]
    public void Each_template_is_rendered_by_some_page() =>
        Assert.Equal(Theme.TemplateNames.Order(StringComparer.Ordinal), ReadAll().Templates.Order(StringComparer.Ordinal));

    [Fact]
    public void The_context_has_nothing_that_no_template_uses()
    {
        var used = ReadAll().Used;
        // What a theme of one's own will want, though the default theme does without it.
        string[] kept =
        [
            "PublicationView.slug",
            "PageView.id",
            "PageView.url",
            "PageView.label",
            "PageView.name",
            "PageLinkView.id",
            "PageLinkView.label",
            "PageLinkView.name",
            "PageLinkView.current",
            "IssueLinkView.short_label",
            "ArticleView.url",
            "ArticleView.kind",
            "TurnView.from",
            "TitleView.id",
            "ZoneView.kind",
        ];
        var idle =
            from type in Types()
            from property in Properties(type)
            let name = StandardMemberRenamer.Default(property)
            where !used.Contains((type, name)) && !kept.Contains($"{type.Name}.{name}")
            select $"{type.Name}.{name}";

        Assert.Empty(idle);
    }

    [Fact]
    public void Languages_have_the_same_texts_with_the_same_values_in_them()
    {
        var first = Theme.Languages[0];
        foreach (var language in Theme.Languages)
        {
            // Each language has forms of its own after a number.
            Assert.Equal(
                first.All.Keys.Where(IsNoForm).Order(StringComparer.Ordinal),
                language.All.Keys.Where(IsNoForm).Order(StringComparer.Ordinal)
            );
            foreach (var (key, text) in language.All.Where(t => IsNoForm(t.Key) && !t.Key.StartsWith("date_", StringComparison.Ordinal)))
                Assert.True(Placeholders(first[key]).SetEquals(Placeholders(text)), $"{language.Code} {key}: {text}");
        }
    }

    private static bool IsNoForm(string key) =>
        !((string[])["_zero", "_one", "_two", "_few", "_many"]).Any(f => key.EndsWith(f, StringComparison.Ordinal));

    [Fact]
    public void Each_text_is_used()
    {
        var used = ReadAll().Texts;
        var source = string.Concat(
            Directory.EnumerateFiles(Path.Join(Root(), "src/Broadsheet.Web"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)
        );
        string[] built =
        [
            "weekday_",
            "month_",
            "kind_",
            "zoom_",
            "pages_",
            "stories_",
            "issues_",
            "jump_",
            "order_",
            "search_",
            "results_",
        ];
        var idle = Theme
            .Languages[0]
            .All.Keys.Where(k =>
                !used.Contains(k)
                && !source.Contains($"\"{k}\"", StringComparison.Ordinal)
                && !built.Any(b => k.StartsWith(b, StringComparison.Ordinal))
            );

        Assert.Empty(idle);
    }

    [Fact]
    public void Values_stand_in_quotes_inside_tags()
    {
        foreach (var name in Theme.TemplateNames)
        {
            var text = File.ReadAllText(Path.Join(Root(), "themes/default/templates", name + ".liquid"));
            Assert.DoesNotMatch(UnquotedPattern(), text);
        }
    }

    [Fact]
    public void The_contract_is_documented()
    {
        var path = Path.Join(Root(), "docs/themes.md");
        var text = File.ReadAllText(path);
        var expected = string.Concat(text.AsSpan(0, text.IndexOf(Marker, StringComparison.Ordinal)), Marker, Describe());
        if (Environment.GetEnvironmentVariable("BROADSHEET_ACCEPT") == "1")
            File.WriteAllText(path, expected);
        else
            Assert.Equal(expected.Split('\n'), text.Split('\n'));
    }

    private static TemplateReading ReadAll()
    {
        var reading = new TemplateReading(Theme);
        foreach (var view in Views.Keys.Append("layout"))
            reading.Read(view, Names(view));
        return reading;
    }

    private static Dictionary<string, Type> Names(string view)
    {
        var names = typeof(PageNames)
            .GetProperties()
            .Where(p => p.Name != "EqualityContract")
            .ToDictionary(StandardMemberRenamer.Default.Invoke, p => p.PropertyType);
        names["view"] = typeof(string);
        names["site"] = typeof(SiteView);
        names["head"] = typeof(HeadView);
        names["t"] = typeof(IReadOnlyDictionary<string, string>);
        if (view == "layout")
            names["content"] = typeof(SafeHtml);
        return names;
    }

    private static string Describe()
    {
        var docs = XDocument
            .Load(Path.Join(AppContext.BaseDirectory, "Broadsheet.Web.xml"))
            .Descendants("member")
            .ToDictionary(m => m.Attribute("name")!.Value);
        var text = new StringBuilder(
            "\n## Templates that are pages\n\n| template | names besides `site`, `t`, `head`, `view` | includes |\n|---|---|---|\n"
        );
        foreach (var (view, names) in Views)
        {
            var reading = new TemplateReading(Theme);
            reading.Read(view, Names(view));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{view}` | {Code(names)} | {Code(reading.Templates.Where(t => t != view).Order(StringComparer.Ordinal))} |\n"
            );
        }
        text.Append(
            "\n`layout` stands around each of them and gets the rendered page as `content`.\n\n## Names\n\n| name | type | meaning |\n|---|---|---|\n"
        );
        text.Append(
            "| `view` | text | name of the template that is the page |\n| `t` | texts | the words of the interface by key, from `texts/` |\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"| `site` | {TypeName(typeof(SiteView))} | the site around the page |\n| `head` | {TypeName(typeof(HeadView))} | what stands in the head of the document |\n"
        );
        foreach (var property in Properties(typeof(PageNames)))
            text.Append(Row(docs, typeof(PageNames), property));
        foreach (var type in Types())
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n### {Heading(type)}\n\n{Summary(docs, $"T:{type.FullName}")}\n\n| name | type | meaning |\n|---|---|---|\n"
            );
            foreach (var property in Properties(type))
                text.Append(Row(docs, type, property));
        }
        return text.ToString();
    }

    private static string Row(Dictionary<string, XElement> docs, Type type, PropertyInfo property) =>
        $"| `{StandardMemberRenamer.Default(property)}` | {TypeName(property.PropertyType)} | {Summary(docs, $"P:{type.FullName}.{property.Name}")} |\n";

    private static string Summary(Dictionary<string, XElement> docs, string member)
    {
        var summary = docs[member].Element("summary")!;
        foreach (var code in summary.Elements("c").ToList())
            code.ReplaceWith($"`{code.Value}`");
        return string.Join(' ', summary.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static string TypeName(Type type)
    {
        if (type.IsGenericType)
            return $"list of {TypeName(type.GetGenericArguments()[0])}";
        return type == typeof(string) ? "text"
            : type == typeof(int) ? "number"
            : type == typeof(bool) ? "true or false"
            : type == typeof(SafeHtml) ? "HTML"
            : $"[{Heading(type)}](#{Heading(type)})";
    }

    private static string Heading(Type type) => type.Name.Replace("View", "", StringComparison.Ordinal).ToLowerInvariant();

    private static IEnumerable<Type> Types() =>
        typeof(LinkView)
            .Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(LinkView).Namespace && t.Name.EndsWith("View", StringComparison.Ordinal))
            .OrderBy(t => t.Name, StringComparer.Ordinal);

    private static PropertyInfo[] Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static HashSet<string> Placeholders(string text) => PlaceholderPattern().Matches(text).Select(m => m.Value).ToHashSet();

    private static string Code(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"`{n}`"));

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Join(Path.GetDirectoryName(path), "../../.."));

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex PlaceholderPattern();

    [GeneratedRegex(@"=\s*\{\{|<[a-z]+\s*\{\{")]
    private static partial Regex UnquotedPattern();
}
