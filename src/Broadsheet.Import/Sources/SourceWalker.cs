using Broadsheet.Import.Naming;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Sources;

/// <summary>Finds the files of the sources. Never leaves a folder through a symbolic link, never opens what is no plain file.</summary>
/// <param name="aliases">Opens files whose names are no Unicode.</param>
/// <param name="formats">What files are looked for.</param>
internal sealed class SourceWalker(NameAliases aliases, FormatNames formats)
{
    private const int MaxDepth = 32;
    private const int MaxFiles = 20_000;

    private readonly FolderLister _lister = new(aliases);
    private readonly List<FoundFile> _files = [];
    private readonly List<ImportProblem> _problems = [];
    private bool _isFull;

    /// <summary>Files found, in the order of sources and names.</summary>
    public IReadOnlyList<FoundFile> Files => _files;

    /// <summary>What could not be looked into.</summary>
    public IReadOnlyList<ImportProblem> Problems => _problems;

    /// <summary>Hidden and temporary files that were passed over.</summary>
    public int PassedOver { get; private set; }

    /// <summary>Walks one source.</summary>
    public void Walk(string source, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(source);
        switch (FolderLister.KindOf(path))
        {
            case EntryKind.File:
                Add(
                    new FoundFile(
                        path,
                        Above(Path.GetDirectoryName(path)),
                        Path.GetFileName(path),
                        PrintableName.Show(Path.GetFileName(path))
                    )
                );
                break;
            case EntryKind.Folder:
                WalkFolder(new Place(path, FolderLister.RealPath(path) ?? path, Above(path), "", 0), cancellationToken);
                break;
            case EntryKind.Special:
                Report(Severity.Error, "file-special", source, $"is a pipe, socket or device. Give a folder or {formats.AnyOneFile}.");
                break;
            default:
                Report(Severity.Error, "source-missing", source, "does not exist. Check the path and that it is mounted.");
                break;
        }
    }

    // Three folders up are enough for 2031/12/15; of the ones above the source itself only such a chain of numbers may tell a date.
    private static List<string> Above(string? folder)
    {
        var names = new List<string>();
        for (
            var at = folder;
            at is not null && names.Count < 3 && Path.GetFileName(at) is { Length: > 0 } name;
            at = Path.GetDirectoryName(at)
        )
        {
            if (names.Count > 0 && !name.All(c => char.IsAsciiDigit(c) || c == '-'))
                break;
            names.Insert(0, name);
        }

        return names;
    }

    private void WalkFolder(Place place, CancellationToken cancellationToken)
    {
        IReadOnlyList<FolderEntry> entries;
        try
        {
            entries = _lister.List(place.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report(
                Severity.Error,
                "folder-unreadable",
                place.Shown,
                $"can't be listed: {e.Message} Give the program the right to read it."
            );
            return;
        }

        foreach (var entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_isFull)
                return;
            if (TemporaryNames.IsQuiet(entry.Name))
                PassedOver++;
            else
                Visit(place, entry, cancellationToken);
        }
    }

    private void Visit(Place place, FolderEntry entry, CancellationToken cancellationToken)
    {
        var shown = place.Name(entry.Name);
        switch (entry.Kind)
        {
            case EntryKind.Folder when place.Depth >= MaxDepth:
                Report(
                    Severity.Error,
                    "folder-too-deep",
                    shown,
                    $"lies more than {MaxDepth} folders deep and was not looked into. Import it by itself."
                );
                break;
            case EntryKind.Folder:
                WalkFolder(place.Enter(entry), cancellationToken);
                break;
            case EntryKind.Link:
                VisitLink(place, entry, shown);
                break;
            case EntryKind.Special:
                Report(
                    Severity.Warning,
                    "file-special",
                    shown,
                    "is a pipe, socket or device and was skipped. Put a copy of the file there."
                );
                break;
            case EntryKind.File when TemporaryNames.IsUploadUnderWay(entry.Name):
                Report(
                    Severity.Warning,
                    "file-upload-unfinished",
                    shown,
                    "looks like an upload under way and was skipped. Import again when it is complete."
                );
                break;
            case EntryKind.File:
                Add(new FoundFile(entry.OpenPath, place.Folders, entry.Name, shown) { IsInFolder = place.Depth > 0 });
                break;
        }
    }

    private void VisitLink(Place place, FolderEntry entry, string shown)
    {
        var target = FolderLister.RealPath(entry.OpenPath);
        if (target is null)
            Report(Severity.Warning, "symlink-broken", shown, "is a symbolic link that leads nowhere. Put the file itself there.");
        else if (!(target + Path.DirectorySeparatorChar).StartsWith(place.RealRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            Report(
                Severity.Warning,
                "symlink-outside",
                shown,
                "is a symbolic link out of the folder and was not followed. Put the file itself there, or name it as a source."
            );
        else if (FolderLister.KindOf(target) == EntryKind.File)
            Add(new FoundFile(target, place.Folders, entry.Name, shown) { IsInFolder = place.Depth > 0 });
        else
            PassedOver++;
    }

    private void Add(FoundFile file)
    {
        if (_files.Count < MaxFiles)
        {
            _files.Add(file);
            return;
        }

        if (!_isFull)
            Report(
                Severity.Error,
                "files-too-many",
                "",
                $"There are more than {MaxFiles} files; the rest was left. Import one day's folder at a time."
            );
        _isFull = true;
    }

    private void Report(Severity severity, string code, string name, string what)
    {
        var shown = PrintableName.Show(name);
        _problems.Add(new ImportProblem(severity, code, shown, name.Length == 0 ? what : $"'{shown}' {what}"));
    }

    private sealed record Place(string Path, string RealRoot, IReadOnlyList<string> Folders, string Prefix, int Depth)
    {
        public string Shown => Prefix.Length > 0 ? Prefix.TrimEnd('/') : PrintableName.Show(System.IO.Path.GetFileName(Path));

        public string Name(string name) => Prefix + PrintableName.Show(name);

        public Place Enter(FolderEntry entry) => new(entry.OpenPath, RealRoot, [.. Folders, entry.Name], $"{Name(entry.Name)}/", Depth + 1);
    }
}
