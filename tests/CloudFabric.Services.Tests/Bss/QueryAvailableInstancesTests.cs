using System.Text.Json;
using CloudFabric.Services.Accounts;
using CloudFabric.Services.Bss;

namespace CloudFabric.Services.Tests.Bss;

public sealed class QueryAvailableInstancesTests
{
    [Fact]
    public async Task QueryAvailableInstances_is_an_empty_page_in_the_products_envelope()
    {
        var request = new QueryAvailableInstancesRequest { PageNum = 2, PageSize = 50 };

        var answer = (await new QueryAvailableInstances().Handle(request, Calls.By(new Identity("1000000000000001")))).Value();

        Assert.Equal(
            """{"Data":{"PageNum":2,"PageSize":50,"TotalCount":0,"InstanceList":[]},"Code":"Success","Message":"Successful!","Success":true}""",
            JsonSerializer.Serialize(answer));
    }
}
