package io.zhuxue.identification.scholarship;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.identification.IdentificationMessage;
import io.zhuxue.identification.scholarship.ReviewPlan.Reading;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Assigns by flow. Files that the same experts may read are one node of the network, so its size follows from the rules of
 * avoidance and not from the number of files. Every expert's room is raised one file at a time; a flow once found never
 * leaves an expert again, so the loads that come out are as even as the rules allow.
 */
final class FlowAssignment implements ReviewAssignment {

    private final int readers;

    FlowAssignment(int readers) {
        if (readers < 1) {
            throw new IllegalArgumentException("each file has at least one reader");
        }
        this.readers = readers;
    }

    /** Files that the same experts may read. */
    private record Kind(BitSet experts, List<ReviewFile> files, Map<Integer, Integer> edges) {}

    @Override
    public Parsed<ReviewPlan> assign(List<ReviewFile> files, List<ReviewExpert> experts, long seed) {
        Optional<Message> twice = twice(files.stream().map(ReviewFile::id))
                .or(() -> twice(experts.stream().map(ReviewExpert::id)));
        if (twice.isPresent()) {
            return Parsed.refused(twice.get());
        }
        SplittableRandom random = new SplittableRandom(seed);
        // The order of the input must not matter to the draw.
        List<ReviewExpert> drawnExperts = shuffled(experts, Comparator.comparing(ReviewExpert::id), random);
        List<Kind> kinds = kinds(shuffled(files, Comparator.comparing(ReviewFile::id), random), drawnExperts);
        int source = 0;
        int sink = kinds.size() + drawnExperts.size() + 1;
        Flow flow = new Flow(sink + 1);
        int[] rooms = network(kinds, drawnExperts, flow, source, sink);
        long needed = (long) readers * files.size();
        long found = 0;
        int most = drawnExperts.stream().mapToInt(ReviewExpert::capacity).max().orElse(0);
        for (int load = 1; load <= most && found < needed; load++) {
            for (int expert = 0; expert < rooms.length; expert++) {
                if (drawnExperts.get(expert).capacity() >= load) {
                    flow.widen(rooms[expert], 1);
                }
            }
            found += flow.augment(source, sink);
        }
        if (found < needed) {
            return Parsed.refused(shortage(kinds, drawnExperts, flow.reachable(source)));
        }
        List<Reading> readings = deal(files, kinds, drawnExperts, flow, random);
        return Parsed.accepted(new ReviewPlan(readings, ReviewProof.of(files, experts, readers, seed, readings)));
    }

    private static Optional<Message> twice(Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        return ids.filter(id -> !seen.add(id)).findFirst().map(IdentificationMessage.REVIEW_TWICE::with);
    }

    private static <T> List<T> shuffled(List<T> all, Comparator<T> order, SplittableRandom random) {
        List<T> drawn = new ArrayList<>(all);
        drawn.sort(order);
        for (int i = drawn.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T each = drawn.get(i);
            drawn.set(i, drawn.get(j));
            drawn.set(j, each);
        }
        return drawn;
    }

    private static List<Kind> kinds(List<ReviewFile> files, List<ReviewExpert> experts) {
        Set<String> declared = new HashSet<>();
        experts.forEach(expert -> declared.addAll(expert.conflicts()));
        Map<List<String>, BitSet> known = new HashMap<>();
        Map<BitSet, Kind> kinds = new LinkedHashMap<>();
        for (ReviewFile file : files) {
            List<String> place =
                    List.of(file.schoolCode(), file.province(), declared.contains(file.id()) ? file.id() : "");
            BitSet may = known.computeIfAbsent(place, p -> mayRead(file, experts));
            kinds.computeIfAbsent(may, m -> new Kind(m, new ArrayList<>(), new HashMap<>()))
                    .files()
                    .add(file);
        }
        return new ArrayList<>(kinds.values());
    }

    private static BitSet mayRead(ReviewFile file, List<ReviewExpert> experts) {
        BitSet may = new BitSet(experts.size());
        for (int i = 0; i < experts.size(); i++) {
            may.set(i, experts.get(i).mayRead(file));
        }
        return may;
    }

    /** Source → kinds of files → experts → sink; gives the last edges, which have no room yet. */
    private int[] network(List<Kind> kinds, List<ReviewExpert> experts, Flow flow, int source, int sink) {
        for (int i = 0; i < kinds.size(); i++) {
            Kind kind = kinds.get(i);
            int size = kind.files().size();
            flow.edge(source, 1 + i, readers * size);
            for (int expert = kind.experts().nextSetBit(0);
                    expert >= 0;
                    expert = kind.experts().nextSetBit(expert + 1)) {
                // An expert reads a file once, so at most every file of the kind.
                kind.edges().put(expert, flow.edge(1 + i, 1 + kinds.size() + expert, size));
            }
        }
        int[] rooms = new int[experts.size()];
        for (int expert = 0; expert < rooms.length; expert++) {
            rooms[expert] = flow.edge(1 + kinds.size() + expert, sink, 0);
        }
        return rooms;
    }

    /**
     * Deals the readings of each kind round its files like cards: no expert has more cards than there are files, so none
     * meets a file twice.
     */
    private List<Reading> deal(
            List<ReviewFile> files, List<Kind> kinds, List<ReviewExpert> experts, Flow flow, SplittableRandom random) {
        Map<String, List<String>> readersOf = new HashMap<>();
        for (Kind kind : kinds) {
            int card = 0;
            for (int expert : shuffled(new ArrayList<>(kind.edges().keySet()), Comparator.naturalOrder(), random)) {
                int cards = flow.flow(kind.edges().getOrDefault(expert, 0));
                for (int i = 0; i < cards; i++, card++) {
                    ReviewFile file = kind.files().get(card % kind.files().size());
                    readersOf
                            .computeIfAbsent(file.id(), id -> new ArrayList<>(readers))
                            .add(experts.get(expert).id());
                }
            }
        }
        List<Reading> readings = new ArrayList<>(files.size() * readers);
        for (ReviewFile file : files) {
            List<String> all = readersOf.getOrDefault(file.id(), List.of());
            all.stream().sorted().forEach(expert -> readings.add(new Reading(file.id(), expert)));
        }
        return readings;
    }

    /**
     * Files whose experts, all taken together, have too little room: the reason that no plan exists. An expert's room for
     * them is the capacity, or the number of these files that he or she may read, whichever is less.
     */
    private Message shortage(List<Kind> kinds, List<ReviewExpert> experts, List<Integer> reachable) {
        Set<Integer> tooFew = new HashSet<>(reachable);
        int files = 0;
        int[] may = new int[experts.size()];
        String example = "";
        for (int i = 0; i < kinds.size(); i++) {
            if (tooFew.contains(1 + i)) {
                int size = kinds.get(i).files().size();
                files += size;
                kinds.get(i).experts().stream().forEach(expert -> may[expert] += size);
                example = kinds.get(i).files().get(0).id();
            }
        }
        int able = 0;
        long room = 0;
        for (int expert = 0; expert < may.length; expert++) {
            able += may[expert] > 0 ? 1 : 0;
            room += Math.min(may[expert], experts.get(expert).capacity());
        }
        return IdentificationMessage.REVIEW_IMPOSSIBLE.with(files, (long) readers * files, able, room, example);
    }
}
