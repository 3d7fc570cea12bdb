package io.zhuxue.identification.review;

import io.zhuxue.identification.contract.ReviewQueueContract;
import io.zhuxue.identification.spi.ReviewQueue;

class MemoryQueueTest extends ReviewQueueContract {

    private final ReviewQueue queue = ReviewDesk.inMemory();

    @Override
    protected ReviewQueue queue() {
        return queue;
    }
}
