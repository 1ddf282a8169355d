using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Broadsheet.Import;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Pdf.Pdfium;
using Broadsheet.Layout.Marks;

namespace Broadsheet.LayoutBench;

/// <summary>
/// The marks of pages, read by the engine once and kept in a folder, so that a change in layout is measured in seconds. What is kept counts
/// only for the bytes of the file and the sources of the engine that it was read by.
/// </summary>
internal sealed class MarksCache : IDisposable
{
    private readonly string _folder;
    private readonly byte[] _engineSources;
    private readonly Lazy<PdfiumEngine> _engine;

    public MarksCache(string folder)
    {
        _folder = Path.Combine(folder, "marks");
        Directory.CreateDirectory(_folder);
        var compiled = Path.Combine(folder, "engine");
        Directory.CreateDirectory(compiled);
        _engineSources = HashOfSources();
        _engine = new(() => new PdfiumEngine(new PdfiumOptions { CacheFolder = compiled }));
    }

    public async Task<IReadOnlyList<PageMarks>> ReadAsync(BenchIssue issue)
    {
        var pages = new List<PageMarks>();
        foreach (var file in issue.Pages)
            pages.Add(await ReadAsync(file));
        return pages;
    }

    private async Task<PageMarks> ReadAsync(string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        var kept = KeptAs(bytes);
        if (File.Exists(kept))
        {
            using var reader = new BinaryReader(File.OpenRead(kept));
            return Read(reader);
        }
        using var page = await _engine.Value.ReadPageAsync(new PdfSource(file), 0, new PageRequest(), CancellationToken.None);
        var draft = kept + "." + Guid.NewGuid().ToString("n");
        using (var writer = new BinaryWriter(File.Create(draft)))
            Write(writer, page.Marks);
        File.Move(draft, kept, overwrite: true);
        return page.Marks;
    }

    /// <summary>The marks of an issue that was read before.</summary>
    public IReadOnlyList<PageMarks> ReadKept(BenchIssue issue)
    {
        var pages = new List<PageMarks>();
        foreach (var file in issue.Pages)
        {
            using var reader = new BinaryReader(File.OpenRead(KeptAs(File.ReadAllBytes(file))));
            pages.Add(Read(reader));
        }
        return pages;
    }

    public void Dispose()
    {
        if (_engine.IsValueCreated)
            _engine.Value.Dispose();
    }

    /// <summary>A folder of the project, which the bench runs in.</summary>
    public static string Root(params string[] path)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Broadsheet.slnx")))
            root = root.Parent;
        return root is null
            ? throw new DirectoryNotFoundException("The bench runs inside the project, whose sources and samples it needs.")
            : Path.Combine([root.FullName, .. path]);
    }

    private string KeptAs(byte[] file) =>
        Path.Combine(_folder, Convert.ToHexStringLower(SHA256.HashData([.. SHA256.HashData(file), .. _engineSources]))[..32]);

    private static void Write(BinaryWriter writer, PageMarks marks)
    {
        writer.Write(JsonSerializer.Serialize(marks with { Glyphs = default }));
        writer.Write(marks.Glyphs.Length);
        writer.Write(MemoryMarshal.AsBytes(marks.Glyphs.Span));
    }

    private static PageMarks Read(BinaryReader reader)
    {
        var marks = JsonSerializer.Deserialize<PageMarks>(reader.ReadString())!;
        var glyphs = new Glyph[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(glyphs.AsSpan()));
        return marks with { Glyphs = glyphs };
    }

    private static byte[] HashOfSources()
    {
        var root = Root();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var folder in new[] { "src/Broadsheet.Import/Pdf", "src/Broadsheet.Layout/Marks" })
        foreach (
            var file in Directory
                .EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(root, file)));
            hash.AppendData(File.ReadAllBytes(file));
        }
        return hash.GetHashAndReset();
    }
}
