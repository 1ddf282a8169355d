namespace Broadsheet.Import;

/// <summary>Takes the files out of a file that only holds others.</summary>
/// <param name="newFile">A path for each new file.</param>
/// <param name="cancellationToken">Stops the work.</param>
public delegate Task<IReadOnlyList<InsideFile>> InsideFiles(Func<string> newFile, CancellationToken cancellationToken);
