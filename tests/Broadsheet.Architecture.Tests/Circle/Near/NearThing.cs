namespace Broadsheet.Architecture.Tests.Circle.Near;

/// <summary>One half of a circle, to find it by: it uses the other in a lambda only.</summary>
internal class NearThing
{
    public static Func<int> Call() => () => Far.FarThing.Number();
}
