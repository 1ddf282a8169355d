using Broadsheet.Import.Surveys;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Sources;

/// <summary>A file, its date, and where the date comes from.</summary>
internal sealed record DatedFile(LookedIntoFile Looked, DateOnly Date, DateWitness Witness, DatePrecision Precision = DatePrecision.Day);
