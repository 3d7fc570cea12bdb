package io.zhuxue.identification.linkage;

import io.zhuxue.identification.intake.LongTable;
import io.zhuxue.identification.naming.Hanzi;
import io.zhuxue.identification.naming.NameBook;
import io.zhuxue.identification.naming.PersonName;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A table from what two records of one person usually share to the records that have it.
 *
 * <p>It is built on the smaller side and asked by the larger, so the work grows with the sum of the two, not with their
 * product. A blank never becomes a key, and a key that too many records share is passed over: 张伟 without a birth date
 * is no evidence, and more specific keys find him where there is some.
 */
final class Blocks {

    /** Beyond this a key says nothing. */
    private static final int CROWD = 500;

    private final NameBook book;
    private final LongTable keys = new LongTable();
    private int[] firstOf = new int[1024];
    private int[] countOf = new int[1024];
    private int[] members = new int[1024];
    private int[] next = new int[1024];
    private int size;

    Blocks(NameBook book) {
        this.book = book;
    }

    /** What the keys of a record are made of. */
    interface KeyTaker {
        void accept(long key);
    }

    /** Gives the keys of a person: none for what is unknown. */
    void keys(long nameNumber, int birth, int region, KeyTaker taker) {
        String name = book.name(nameNumber);
        int county = region;
        if (birth != Fields.UNKNOWN) {
            if (!name.isEmpty()) {
                taker.accept(Fields.key(1, birth, sound(name.charAt(0))));
                taker.accept(Fields.key(2, birth, sound(name.charAt(name.length() - 1))));
            }
            if (county != Fields.UNKNOWN) {
                taker.accept(Fields.key(3, birth, county));
            }
        }
        if (county != Fields.UNKNOWN && !name.isEmpty()) {
            taker.accept(Fields.key(4, nameNumber, county));
        }
    }

    /** The key of a household. */
    static long householdKey(long household) {
        return Fields.key(5, household, 0);
    }

    private static long sound(char c) {
        int sound = Hanzi.sound(c);
        return c == PersonName.SEPARATOR ? 0 : sound < 0 ? 1000L + c : sound + 1L;
    }

    /** Puts a record under a key. */
    void put(long key, int member) {
        if (size == members.length) {
            members = Arrays.copyOf(members, size * 2);
            next = Arrays.copyOf(next, size * 2);
        }
        int number = keys.add(key);
        if (number == firstOf.length) {
            firstOf = Arrays.copyOf(firstOf, number * 2);
            countOf = Arrays.copyOf(countOf, number * 2);
        }
        int at = number < 0 ? -1 - number : number;
        members[size] = member;
        next[size] = number < 0 ? firstOf[at] : -1;
        firstOf[at] = size++;
        countOf[at]++;
    }

    /** Gives the records under a key, unless they are a crowd. */
    void get(long key, IntConsumer member) {
        get(key, CROWD, member);
    }

    /** Gives the records under a key, unless there are more than some. */
    void get(long key, int most, IntConsumer member) {
        int number = keys.find(key);
        if (number < 0 || countOf[number] > most) {
            return;
        }
        for (int at = firstOf[number]; at >= 0; at = next[at]) {
            member.accept(members[at]);
        }
    }
}
