namespace Broadsheet.Store.Maintenance;

/// <summary>How far the work on a store has come.</summary>
/// <param name="Step">What is being done.</param>
/// <param name="Done">Revisions, files or pages of the database done in this step.</param>
/// <param name="Total">Of how many; null where it is not known beforehand.</param>
public sealed record MaintenanceProgress(MaintenanceStep Step, long Done, long? Total);
