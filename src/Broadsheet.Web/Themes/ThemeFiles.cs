using System.Reflection;

namespace Broadsheet.Web.Themes;

/// <summary>
/// The files of a theme: those of the default theme, which travel inside the program, replaced and joined by those of a folder with the
/// same layout (<c>templates/</c>, <c>texts/</c>, <c>assets/</c>).
/// </summary>
internal sealed class ThemeFiles
{
    private const string Prefix = "theme/";
    private const long LargestFile = 4 * 1024 * 1024;

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private ThemeFiles() { }

    /// <summary>Names with forward slashes: <c>templates/issue.liquid</c>.</summary>
    public IReadOnlyCollection<string> Names => _files.Keys;

    public static ThemeFiles Load(string? folder)
    {
        var files = new ThemeFiles();
        files.AddEmbedded(typeof(ThemeFiles).Assembly);
        if (folder is not null)
            files.AddFolder(Path.GetFullPath(folder));
        return files;
    }

    /// <summary>Content of a file.</summary>
    /// <exception cref="ThemeException">There is no such file.</exception>
    public byte[] Read(string name) =>
        _files.TryGetValue(name, out var bytes)
            ? bytes
            : throw new ThemeException($"The theme has no file '{name}': add it, or remove what asks for it.");

    private void AddEmbedded(Assembly assembly)
    {
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            _files[name[Prefix.Length..].Replace('\\', '/')] = bytes;
        }
    }

    private void AddFolder(string folder)
    {
        foreach (var part in (string[])["templates", "texts", "assets"])
        {
            var path = Path.Combine(folder, part);
            if (!Directory.Exists(path))
                continue;
            foreach (var file in new DirectoryInfo(path).EnumerateFiles())
            {
                if (file.Length > LargestFile)
                    throw new ThemeException(
                        $"'{file.FullName}' is larger than {LargestFile / (1024 * 1024)} MiB: a theme's files are kept in memory, so make it smaller."
                    );
                _files[$"{part}/{file.Name}"] = File.ReadAllBytes(file.FullName);
            }
        }
    }
}
