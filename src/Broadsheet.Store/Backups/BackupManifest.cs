using System.Text.Json;
using Broadsheet.Model.Assets;
using Broadsheet.Store.Maintenance;

namespace Broadsheet.Store.Backups;

/// <summary>The last thing written into a backup, <c>backup.json</c>: where it is missing, the backup was cut short.</summary>
internal sealed record BackupManifest
{
    public const string FileName = "backup.json";
    public const string ThisFormat = "broadsheet-backup-1";
    public const int MaxLength = 64 * 1024;

    private const string DatabasePrefix = "broadsheet-";
    private const string DatabaseSuffix = ".db";
    private const int HashDigits = 16;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
    };

    public required string Format { get; init; }

    /// <summary>The store that it was made of.</summary>
    public required string Store { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>SHA-256 of the database; its file is named after it, so that a newer one never overwrites it.</summary>
    public required AssetHash DatabaseHash { get; init; }

    /// <summary>Files that were there when it was made; a folder may hold more from a backup that was broken off later.</summary>
    public required long Assets { get; init; }

    /// <summary>The name of the database in the backup.</summary>
    public static string DatabaseName(AssetHash hash) => $"{DatabasePrefix}{hash.ToString()[..HashDigits]}{DatabaseSuffix}";

    /// <summary>True for a name that <see cref="DatabaseName"/> can give.</summary>
    public static bool IsDatabaseName(string name) =>
        name.Length == DatabasePrefix.Length + HashDigits + DatabaseSuffix.Length
        && name.StartsWith(DatabasePrefix, StringComparison.Ordinal)
        && name.EndsWith(DatabaseSuffix, StringComparison.Ordinal)
        && name.Skip(DatabasePrefix.Length).Take(HashDigits).All(char.IsAsciiHexDigitLower);

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <exception cref="BackupException">The bytes are no manifest of a backup that this program knows.</exception>
    public static BackupManifest Read(ReadOnlySpan<byte> json, string where)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(json, Options);
            if (manifest is { Format: ThisFormat })
                return manifest;
            throw new BackupException(
                $"{where} is a backup in the form '{manifest?.Format}', which this program does not know. Restore it with the program that made it, or a newer one."
            );
        }
        catch (JsonException e)
        {
            throw new BackupException(
                $"{where} can't be read as the list of a backup ({e.Message}). Name a folder or file that 'broadsheet backup' made.",
                e
            );
        }
    }
}
