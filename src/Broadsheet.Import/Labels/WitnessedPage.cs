using Broadsheet.Import.Surveys;

namespace Broadsheet.Import.Labels;

/// <summary>A page with everything that is said about its label.</summary>
/// <param name="Page">What the survey knows.</param>
/// <param name="FolioLabel">What its folio says; null where none was read.</param>
internal sealed record WitnessedPage(SurveyedPage Page, string? FolioLabel);
