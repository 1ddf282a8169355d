using Broadsheet.Layout.Evidence.Facts;
using Broadsheet.Layout.Evidence.Features;
using Broadsheet.Layout.Evidence.Linear;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Lines;

namespace Broadsheet.Layout.Evidence;

/// <summary>
/// What speaks for each role of a block: a first look at each block with what stands around it, and a second one that also knows what the
/// first made of its neighbours, of its box and of all blocks of its style.
/// </summary>
internal sealed class RoleModel
{
    private static readonly string[] Outcomes = [.. LayoutRoles.All.Select(r => r.ToString())];

    private readonly List<Func<FaceTable, IRoleFeatures>> _groups = [];
    private readonly ContextFeatures _context;

    private RoleModel(FeatureSet first, FeatureSet second, Func<string, FeatureSet, LinearModel?> load)
    {
        Declare(first);
        _groups.Clear();
        Declare(second);
        _context = new ContextFeatures(second);
        First = load("roles-first", first);
        Second = load("roles-second", second);
        FirstFeatures = first;
        SecondFeatures = second;
    }

    public static IReadOnlyList<string> RoleNames => Outcomes;

    public LinearModel? First { get; set; }

    public LinearModel? Second { get; set; }

    public FeatureSet FirstFeatures { get; }

    public FeatureSet SecondFeatures { get; }

    /// <summary>With the weights that the program carries.</summary>
    public static RoleModel Shipped { get; } =
        new(new FeatureSet(), new FeatureSet(), (name, set) => LinearModel.Embedded($"{name}.tsv", Outcomes, set));

    /// <summary>Without weights, to be fitted.</summary>
    public static RoleModel Empty() => new(new FeatureSet(), new FeatureSet(), (_, _) => null);

    /// <summary>The features of each block of an issue that a look at it alone tells.</summary>
    public Dictionary<BlockFacts, FeatureVector> FirstLook(IReadOnlyList<PageFactSheet> pages, FaceTable faces)
    {
        var groups = _groups.ConvertAll(g => g(faces));
        var vectors = new Dictionary<BlockFacts, FeatureVector>(ReferenceEqualityComparer.Instance);
        foreach (var facts in pages.SelectMany(p => p.Blocks))
        {
            var vector = new FeatureVector();
            foreach (var group in groups)
                group.Put(facts, vector);
            vectors.Add(facts, vector);
        }
        return vectors;
    }

    /// <summary>Adds what the first look made of the surroundings.</summary>
    public void AddContext(Dictionary<BlockFacts, FeatureVector> vectors)
    {
        var look = new LookResult(
            vectors.ToDictionary(
                v => v.Key,
                v => LinearModel.Chances(First!.LogOdds(v.Value)),
                (IEqualityComparer<BlockFacts>)ReferenceEqualityComparer.Instance
            )
        );
        foreach (var (facts, vector) in vectors)
            _context.Put(facts, look, vector);
    }

    // Both looks share their features, in one order.
    private void Declare(FeatureSet set)
    {
        var bias = set.Flag("bias");
        _groups.Add(_ => new Bias(bias));
        var type = new TypeFeatures(set);
        _groups.Add(faces => type.With(faces));
        foreach (
            var group in new IRoleFeatures[]
            {
                new WordFeatures(set),
                new PlaceFeatures(set),
                new NeighbourFeatures(set),
                new PictureFeatures(set),
                new BoxFeatures(set),
                new StyleFeatures(set),
                new ColumnFeatures(set),
                new ProseFeatures(set),
                new DraftFeatures(set),
            }
        )
            _groups.Add(_ => group);
    }

    private sealed record Bias(Flag Flag) : IRoleFeatures
    {
        public void Put(BlockFacts facts, FeatureVector vector) => Flag.Put(vector, true);
    }
}
