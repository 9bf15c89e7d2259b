using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Serialization;

namespace CloudFabric.Model.Tests.Kernel;

/// <summary>
/// The bytes that stores and messages of released versions hold. A rename of an alias or a change of an id makes them unreadable,
/// and the tests that use this fail; adding a field is allowed and gives new bytes, with the old ones kept as a reading test.
/// </summary>
internal static class Golden
{
    private static readonly Serializer Serializer =
        new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();

    public static string Write<T>(T value) => Convert.ToBase64String(Serializer.SerializeToArray(value));

    public static T Read<T>(string base64) => Serializer.Deserialize<T>(Convert.FromBase64String(base64))!;

    /// <summary>The name under which a message or a member of unknown type carries this type.</summary>
    public static void AssertAlias(string alias, Type type) => Assert.Equal(alias, type.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias);

    /// <summary>Writing gives these bytes, reading them gives an equal value.</summary>
    public static void AssertBytes<T>(string base64, T value)
    {
        Assert.Equal(base64, Write(value));
        Assert.Equivalent(value, Read<T>(base64), strict: true);
    }
}
