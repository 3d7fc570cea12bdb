package io.zhuxue.nutrition.dining;

import java.util.function.LongConsumer;

/**
 * The events of one device: content by number, in two flat arrays, because a county has millions. A content is packed
 * into 63 bits and never negative; the sign marks a number whose contents conflict.
 */
final class EventBook {

    private static final long FREE = -1;
    private static final int FIRST_SIZE = 16;

    private long[] numbers = new long[FIRST_SIZE];
    private long[] contents = new long[FIRST_SIZE];
    private int count;

    EventBook() {
        java.util.Arrays.fill(numbers, FREE);
    }

    /** Puts a content in, and says what was there. */
    DiningRegister.Taken put(long number, long content) {
        int slot = slot(numbers, number);
        if (numbers[slot] == FREE) {
            numbers[slot] = number;
            contents[slot] = content;
            count++;
            if (count * 3L > numbers.length * 2L) {
                grow();
            }
            return DiningRegister.Taken.NOTED;
        }
        if (contents[slot] == content) {
            return DiningRegister.Taken.REPEATED;
        }
        contents[slot] = Math.min(contents[slot] & Long.MAX_VALUE, content) | Long.MIN_VALUE;
        return DiningRegister.Taken.CONFLICT;
    }

    /** True when a content came under the number. */
    boolean holds(long number) {
        return numbers[slot(numbers, number)] == number;
    }

    /** Marks a number that is held as one whose contents conflict. */
    void spoil(long number) {
        contents[slot(numbers, number)] |= Long.MIN_VALUE;
    }

    /** Every content that does not conflict. */
    void forEach(LongConsumer taker) {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != FREE && contents[i] >= 0) {
                taker.accept(contents[i]);
            }
        }
    }

    /** A number and the smallest content that came under it. */
    interface Conflict {
        void accept(long number, long content);
    }

    /** Every number whose contents conflict. */
    void conflicts(Conflict taker) {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != FREE && contents[i] < 0) {
                taker.accept(numbers[i], contents[i] & Long.MAX_VALUE);
            }
        }
    }

    private static int slot(long[] numbers, long number) {
        int mask = numbers.length - 1;
        long mixed = number * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (numbers[slot] != FREE && numbers[slot] != number) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldNumbers = numbers;
        long[] oldContents = contents;
        numbers = new long[oldNumbers.length * 2];
        contents = new long[oldNumbers.length * 2];
        java.util.Arrays.fill(numbers, FREE);
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != FREE) {
                int slot = slot(numbers, oldNumbers[i]);
                numbers[slot] = oldNumbers[i];
                contents[slot] = oldContents[i];
            }
        }
    }
}
