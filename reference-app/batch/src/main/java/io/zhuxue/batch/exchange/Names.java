package io.zhuxue.batch.exchange;

import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.reporting.exchange.ExchangeHeader;

/** Names of senders, receivers, kinds and periods as a package's header takes them. */
final class Names {

    private Names() {}

    static String checked(String name) {
        if (!ExchangeHeader.isCode(name)) {
            throw new Refusal(FlowMessage.BAD_NAME.with(name));
        }
        return name;
    }
}
