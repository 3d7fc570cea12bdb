package io.zhuxue.batch.office;

import io.zhuxue.core.access.Area;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import picocli.CommandLine.Option;

/** The option that says for which office and all below it. */
final class Place {

    @Option(names = "--area", required = true, paramLabel = "CODE", description = "哪个机构及其以下：六位行政区划代码，全国为 000000。")
    private String code = "";

    Area area() {
        try {
            return Book.area(code);
        } catch (IllegalArgumentException e) {
            throw new Refusal(FlowMessage.BAD_REGION.with(code));
        }
    }
}
