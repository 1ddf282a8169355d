using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Text;

/// <summary>A list that the end of a column interrupts.</summary>
/// <param name="Last">The marker of its last item so far.</param>
/// <param name="Hang">How much further in than the marker an item goes on, in points; null where none has gone on yet.</param>
internal sealed record OpenList(ListMarker Last, double? Hang)
{
    /// <summary>True where a marker can be that of its next item.</summary>
    public bool GoesOnWith(ListMarker marker) =>
        marker.Kind == Last.Kind
        && ListLines.SignOf(marker) == ListLines.SignOf(Last)
        && (marker.Kind == ListMarkerKind.Bullet || marker.Number == Last.Number + 1);
}
