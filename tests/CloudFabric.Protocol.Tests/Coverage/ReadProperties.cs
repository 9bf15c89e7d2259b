using System.Buffers.Binary;
using System.Reflection;
using System.Runtime.CompilerServices;
using CloudFabric.Services.Hosting;

namespace CloudFabric.Protocol.Tests.Coverage;

/// <summary>Which properties of requests the product's code reads: their getters are called by something that the compiler did not add to the record.</summary>
internal static class ReadProperties
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly ILookup<int, MethodBase> Callers = (
        from type in typeof(ActionTable).Assembly.GetTypes()
        from method in type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own))
        from token in Calls(method.GetMethodBody()?.GetILAsByteArray() ?? [])
        select (token, method)).ToLookup(call => call.token, call => call.method);

    public static bool Contains(PropertyInfo property) => Callers[property.GetMethod!.MetadataToken].Any(caller => !IsGenerated(caller, property));

    private static bool IsGenerated(MethodBase caller, PropertyInfo property) =>
        caller.DeclaringType == property.DeclaringType && caller.IsDefined(typeof(CompilerGeneratedAttribute));

    /// <summary>The tokens behind each byte that may be the code of a call; what is none of those matches no getter but by a rare chance.</summary>
    private static IEnumerable<int> Calls(byte[] code)
    {
        for (var i = 0; i + 5 <= code.Length; i++)
        {
            if (code[i] is 0x28 or 0x6F)
            {
                yield return BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(i + 1));
            }
        }
    }
}
