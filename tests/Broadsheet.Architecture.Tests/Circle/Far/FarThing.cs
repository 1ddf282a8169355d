namespace Broadsheet.Architecture.Tests.Circle.Far;

/// <summary>The other half: it uses the first in a signature only.</summary>
internal sealed class FarThing
{
    public static int Number(Near.NearThing? near = null) => near is null ? 1 : 2;
}
