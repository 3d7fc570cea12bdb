package io.zhuxue.core.policy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * A parser of YAML that refuses what no honest file has: lists within lists beyond measure, a list that holds itself, and
 * aliases that stand for more than a file could say in full. Whoever walks the nodes would not come to an end.
 */
final class BoundedParser implements Parser {

    /** A condition of a programme in a file of programmes lies eight levels down. */
    private static final int DEEPEST = 60;

    /** So many nodes may stand in a file by alias, beside those that are written out. */
    private static final long MOST_BY_ALIAS = 100_000;

    private record Open(Optional<Anchor> anchor, long before) {}

    private final Parser parser;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<Anchor, Long> sizes = new HashMap<>();
    private long nodes;
    private long byAlias;

    BoundedParser(Parser parser) {
        this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        switch (event.getEventId()) {
            case SequenceStart, MappingStart -> begin(event);
            case SequenceEnd, MappingEnd -> {
                Open ended = open.pop();
                ended.anchor().ifPresent(anchor -> sizes.put(anchor, nodes - ended.before()));
            }
            case Scalar -> {
                ((NodeEvent) event).getAnchor().ifPresent(anchor -> sizes.put(anchor, 1L));
                nodes++;
            }
            case Alias -> alias((AliasEvent) event);
            default -> {
                // the beginning and the end of the text and comments hold no nodes
            }
        }
        return event;
    }

    private void begin(Event event) {
        open.push(new Open(((NodeEvent) event).getAnchor(), nodes));
        nodes++;
        if (open.size() > DEEPEST) {
            throw refused("more than " + DEEPEST + " levels", event);
        }
    }

    private void alias(AliasEvent alias) {
        Anchor named = alias.getAlias();
        if (open.stream().anyMatch(each -> each.anchor().filter(named::equals).isPresent())) {
            throw refused("an alias within what it stands for", alias);
        }
        // An alias of nothing is refused by the composer.
        long size = sizes.getOrDefault(named, 1L);
        nodes += size;
        byAlias += size;
        if (byAlias > MOST_BY_ALIAS) {
            throw refused("aliases that stand for too much", alias);
        }
    }

    private static ParserException refused(String what, Event event) {
        return new ParserException(what, event.getStartMark());
    }
}
