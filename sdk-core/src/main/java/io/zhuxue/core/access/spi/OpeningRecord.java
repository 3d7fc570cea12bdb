package io.zhuxue.core.access.spi;

import io.zhuxue.core.access.Access;
import io.zhuxue.core.access.Opening;

/**
 * Where openings of sensitive fields are recorded (查看留痕); usually the audit chain. 未成年人网络保护条例 第三十六条 wants a
 * record of every access to a minor's data.
 */
@FunctionalInterface
public interface OpeningRecord {

    /**
     * Records a request and its outcome, denied ones too.
     *
     * @throws RuntimeException when it cannot be recorded; then nothing opens
     */
    void add(Opening opening, Access outcome);
}
