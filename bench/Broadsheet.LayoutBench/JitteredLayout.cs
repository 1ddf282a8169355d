using System.Buffers.Binary;
using System.Reflection;
using System.Runtime.Loader;

namespace Broadsheet.LayoutBench;

/// <summary>Layout with other numbers, loaded beside the real one, and the bench and the import that speak its types.</summary>
internal sealed class JitteredLayout : IDisposable
{
    private readonly IReadOnlyList<JitterSite> _sites;
    private readonly JitterMemory _memory;
    private readonly double[] _loaded;
    private readonly Context _context;
    private readonly Func<double[]> _run;

    /// <summary>Loads it with these factors, one for each site, to be tried on the issues of these sets whose name contains a
    /// word.</summary>
    public JitteredLayout(
        byte[] image,
        IReadOnlyList<JitterSite> sites,
        JitterMemory memory,
        IReadOnlyList<double> factors,
        string shared,
        string[] sets,
        string only
    )
    {
        (_sites, _memory, _loaded) = (sites, memory, [.. factors]);
        _context = new Context(Patch([.. image]));
        var bench = _context.LoadFromAssemblyName(typeof(JitterRun).Assembly.GetName());
        var prepare = bench.GetType(typeof(JitterRun).FullName!, throwOnError: true)!.GetMethod(nameof(JitterRun.Prepare))!;
        _run = prepare.CreateDelegate<Func<string, string[], string, Func<double[]>>>()(shared, sets, only);
    }

    /// <summary>Whether these factors can be tried without loading layout anew.</summary>
    public bool Serves(IReadOnlyList<double> factors)
    {
        for (var i = 0; i < _sites.Count; i++)
            if (_sites[i].IsFixed && factors[i] != _loaded[i])
                return false;
        return true;
    }

    /// <summary>Lays out all issues with these factors: what <see cref="JitterRun.Prepare"/> says.</summary>
    public double[] Run(IReadOnlyList<double> factors)
    {
        for (var i = 0; i < _sites.Count; i++)
            _memory[i] = _sites[i].Value * factors[i];
        return _run();
    }

    public void Dispose() => _context.Unload();

    private byte[] Patch(byte[] image)
    {
        var weights = new Dictionary<JitterSite, double>();
        for (var i = 0; i < _sites.Count; i++)
        {
            var site = _sites[i];
            var place = image.AsSpan(site.Offset);
            if (site.TextLength > 0)
            {
                weights.Add(site, _loaded[i]);
            }
            else if (site.IsFixed)
            {
                BinaryPrimitives.WriteDoubleLittleEndian(place[1..], site.Value * _loaded[i]);
            }
            else
            {
                // ldc.i4 address, conv.u, ldind.r8, nop, nop: as long as ldc.r8.
                place[0] = 0x20;
                BinaryPrimitives.WriteInt32LittleEndian(place[1..], _memory.AddressOf(i));
                ReadOnlySpan<byte> load = [0xE0, 0x4F, 0, 0];
                load.CopyTo(place[5..]);
            }
        }
        return JitteredWeights.Apply(image, weights);
    }

    private sealed class Context(byte[] layout) : AssemblyLoadContext("layout with other numbers", isCollectible: true)
    {
        private static readonly HashSet<string> Loaded = ["Broadsheet.LayoutBench", "Broadsheet.Import"];

        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name switch
            {
                "Broadsheet.Layout" => LoadFromStream(new MemoryStream(layout)),
                { } name when Loaded.Contains(name) => LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, name + ".dll")),
                _ => null,
            };
    }
}
