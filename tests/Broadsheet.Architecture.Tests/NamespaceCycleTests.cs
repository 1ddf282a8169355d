namespace Broadsheet.Architecture.Tests;

/// <summary>The folders of a project use each other in one direction: a newcomer can read them from the bottom up, and take one
/// out.</summary>
public sealed class NamespaceCycleTests
{
    /// <summary>What is still to be parted, by project: circles of these namespaces and those below them.</summary>
    private static readonly Dictionary<string, string> NotYet = new()
    {
        ["Broadsheet.Import"] = "Broadsheet.Import.Pdf.Pdfium",
        ["Broadsheet.Web"] = "Broadsheet.Web",
    };

    public static TheoryData<string> Projects => new(Repository.Files("*.csproj", "src").Select(p => Path.GetFileNameWithoutExtension(p)));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Namespaces_use_each_other_in_one_direction(string project)
    {
        var uses = CompiledReferences.Of(Path.Combine(AppContext.BaseDirectory, $"{FileOf(project)}.dll"));
        Assert.NotEmpty(uses);

        var cycles = NamespaceCycles.Of(uses.Where(u => IsOurs(u.From) && IsOurs(u.To)));

        if (!NotYet.TryGetValue(project, out var home))
        {
            Assert.True(cycles.Count == 0, Show(cycles));
            return;
        }
        Assert.True(cycles.Count > 0, $"{project} has no cycles any more: take it from the list.");
        Assert.True(cycles.All(c => c.All(use => use.StartsWith(home, StringComparison.Ordinal))), Show(cycles));
    }

    [Fact]
    public void A_circle_is_found_by_what_only_the_compiler_sees()
    {
        const string home = "Broadsheet.Architecture.Tests.Circle";
        var uses = CompiledReferences
            .Of(typeof(NamespaceCycleTests).Assembly.Location)
            .Where(u => u.From.Namespace.StartsWith(home, StringComparison.Ordinal));

        var cycle = Assert.Single(NamespaceCycles.Of(uses));

        Assert.Equal([$"{home}.Far -> {home}.Near: FarThing uses NearThing", $"{home}.Near -> {home}.Far: NearThing uses FarThing"], cycle);
    }

    private static string Show(IReadOnlyList<IReadOnlyList<string>> cycles) =>
        string.Join("\n\n", cycles.Select(c => string.Join('\n', c)));

    // Generated code stands in namespaces of its own.
    private static bool IsOurs(CompiledType type) => type.Namespace.StartsWith("Broadsheet", StringComparison.Ordinal);

    // The program is called by its name on the command line.
    private static string FileOf(string project) => project == "Broadsheet" ? "broadsheet" : project;
}
