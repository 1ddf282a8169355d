using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Containers;

/// <summary>A drawn line, in reading space. Level rules part what is above from what is below, upright ones what stands side by
/// side.</summary>
internal sealed record Rule(Rect Box, bool IsLevel, double Thickness, int Color)
{
    public double Length => IsLevel ? Box.Width : Box.Height;
}
