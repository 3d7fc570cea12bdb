package io.zhuxue.identification.linkage;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.roster.Student;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures delta linkage against a large roster; run by hand: {@code DeltaAtScale 1000000}. */
final class DeltaAtScale {

    private DeltaAtScale() {}

    public static void main(String[] args) {
        int size = Integer.parseInt(args[0]);
        HarshProvince province = new HarshProvince(size, 0.2, 5);
        int known = province.students.size() - 1_000;
        System.out.println("students " + known + " rows " + province.entries.size());
        double start = cpu();
        DeltaLinkage.Preparation preparation =
                DeltaLinkage.prepare(LinkageConfig.of(new Term(2022, Term.Season.AUTUMN)));
        int held = 10_000;
        province.entries.subList(held, province.entries.size()).forEach(preparation::register);
        for (int i = 0; i < known; i++) {
            preparation.student(i + 2, province.students.get(i));
        }
        DeltaLinkage delta = preparation.complete();
        System.out.printf("prepared in %.1f CPU s, heap %d MB with the data%n", cpu() - start, heap());

        List<RegisterEntry> fresh = province.entries.subList(0, held);
        delta.registers(fresh.subList(0, 100));
        start = cpu();
        int found = delta.registers(fresh).size();
        System.out.printf("10000 new rows at once: %.3f CPU s, %d links%n", cpu() - start, found);
        start = cpu();
        for (RegisterEntry entry : fresh.subList(0, 1_000)) {
            delta.registers(List.of(entry));
        }
        System.out.printf("1000 new rows one by one: %.3f CPU ms each%n", cpu() - start);

        Map<Long, Student> students = new HashMap<>();
        for (int i = known; i < province.students.size(); i++) {
            students.put((long) i + 2, province.students.get(i));
        }
        start = cpu();
        delta.students(Map.of());
        System.out.printf("table of rows: %.3f CPU s, heap %d MB%n", cpu() - start, heap());
        start = cpu();
        found = delta.students(students).values().stream().mapToInt(List::size).sum();
        System.out.printf("%d new students at once: %.3f CPU s, %d links%n", students.size(), cpu() - start, found);
    }

    private static double cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    private static long heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }
}
