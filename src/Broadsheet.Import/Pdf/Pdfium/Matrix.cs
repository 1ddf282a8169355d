using System.Runtime.InteropServices;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>An affine map as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct Matrix(float A, float B, float C, float D, float E, float F)
{
    public static readonly Matrix Identity = new(1, 0, 0, 1, 0, 0);

    public double Determinant => (double)A * D - (double)B * C;

    /// <summary>This map followed by another.</summary>
    public Matrix Then(Matrix next) =>
        new(
            A * next.A + B * next.C,
            A * next.B + B * next.D,
            C * next.A + D * next.C,
            C * next.B + D * next.D,
            E * next.A + F * next.C + next.E,
            E * next.B + F * next.D + next.F
        );

    /// <summary>The map back, or null where there is none.</summary>
    public Matrix? Inverse()
    {
        var determinant = Determinant;
        if (!double.IsFinite(determinant) || Math.Abs(determinant) < 1e-12)
            return null;
        return new(
            (float)(D / determinant),
            (float)(-B / determinant),
            (float)(-C / determinant),
            (float)(A / determinant),
            (float)(((double)C * F - (double)D * E) / determinant),
            (float)(((double)B * E - (double)A * F) / determinant)
        );
    }

    public (double X, double Y) Map(double x, double y) => (A * x + C * y + E, B * x + D * y + F);

    /// <summary>Maps a direction: without the shift.</summary>
    public (double X, double Y) MapDirection(double x, double y) => (A * x + C * y, B * x + D * y);
}
