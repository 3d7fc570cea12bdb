package io.zhuxue.benchmarks.linkage;

import io.zhuxue.identification.naming.NameBook;
import io.zhuxue.identification.naming.NameMatch;
import io.zhuxue.identification.naming.PersonName;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Comparing two names, as happens for every pair of records that could be one person. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class NameBenchmark {

    /** Two names, parted by a slash: one, strangers, a homophone, a look-alike, two orders, letters. */
    @Param({"李小明/李小明", "李小明/王建国", "张玮/张伟", "刘洁浩/刘浩浩", "阿依古丽·买买提/买买提·阿依古丽", "李小明/Li Xiaoming"})
    private String names = "";

    private String left = "";
    private String right = "";
    private long leftNumber;
    private long rightNumber;

    /** Takes the two names apart and numbers them. */
    @Setup
    public void numbers() {
        String[] both = names.split("/");
        NameBook book = new NameBook();
        left = PersonName.normal(both[0]);
        right = PersonName.normal(both[1]);
        leftNumber = book.number(left);
        rightNumber = book.number(right);
    }

    /** The normal form of a name. */
    @Benchmark
    public String normal() {
        return PersonName.normal(left);
    }

    /** A comparison in full. */
    @Benchmark
    public NameMatch compare() {
        return NameMatch.of(left, right);
    }

    /** The question that comes before: can it only be two strangers? */
    @Benchmark
    public boolean strangers() {
        return NameBook.strangers(leftNumber, rightNumber);
    }
}
