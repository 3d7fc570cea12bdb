package io.zhuxue.flow.camera;

import io.zhuxue.core.Parsed;
import io.zhuxue.nutrition.surveillance.DeviceId;
import io.zhuxue.nutrition.surveillance.DeviceMessage;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ConcurrentModificationException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TooManyListenersException;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.ListeningPoint;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipFactory;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.SipStack;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.address.SipURI;
import javax.sip.header.AuthorizationHeader;
import javax.sip.header.ExpiresHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.ViaHeader;
import javax.sip.header.WWWAuthenticateHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/** The desk on the JAIN SIP stack. */
final class SipDesk implements CameraDesk, SipListener {

    /** Where a registered device is reached. */
    record Peer(String host, int port) {}

    private record Registration(Peer peer, Instant until) {}

    private static final int USUAL_EXPIRY = 3600;

    /** The library gives two desks of one name the same stack, and the second would stop the first. */
    private static final AtomicLong STACKS = new AtomicLong();

    private final Place place;
    private final Passwords passwords;
    private final Listener listener;
    private final Clock clock;
    private final DigestCheck digests;
    private final SipStack stack;
    private final SipProvider provider;
    private final SipWords words;
    private final Map<DeviceId, Registration> registrations = new ConcurrentHashMap<>();
    private final AtomicLong questions = new AtomicLong();

    private SipDesk(
            Place place,
            Passwords passwords,
            Listener listener,
            Clock clock,
            RandomGenerator random,
            SipStack stack,
            SipProvider provider,
            SipWords words) {
        this.place = place;
        this.passwords = passwords;
        this.listener = listener;
        this.clock = clock;
        this.digests = new DigestCheck(place.realm(), random);
        this.stack = stack;
        this.provider = provider;
        this.words = words;
    }

    static CameraDesk open(Place place, Passwords passwords, Listener listener, Clock clock, RandomGenerator random) {
        Properties settings = new Properties();
        settings.setProperty("javax.sip.STACK_NAME", "zhuxue-" + place.port() + "-" + STACKS.incrementAndGet());
        settings.setProperty("gov.nist.javax.sip.STACK_LOGGER", QuietStackLogger.class.getName());
        settings.setProperty("gov.nist.javax.sip.SERVER_LOGGER", QuietServerLogger.class.getName());
        settings.setProperty("gov.nist.javax.sip.THREAD_POOL_SIZE", "2");
        // One call of the listener at a time.
        settings.setProperty("gov.nist.javax.sip.REENTRANT_LISTENER", "false");
        try {
            SipFactory factory = SipFactory.getInstance();
            factory.setPathName("gov.nist");
            SipStack stack = factory.createSipStack(settings);
            SipProvider provider =
                    stack.createSipProvider(stack.createListeningPoint(place.host(), place.port(), ListeningPoint.UDP));
            SipDesk desk = new SipDesk(
                    place, passwords, listener, clock, random, stack, provider, SipWords.of(factory, place));
            provider.addSipListener(desk);
            return desk;
        } catch (SipException | InvalidArgumentException | TooManyListenersException failed) {
            throw new IllegalStateException("no desk at " + place.host() + ":" + place.port(), failed);
        }
    }

    @Override
    public Set<DeviceId> registered() {
        Set<DeviceId> now = new TreeSet<>(registrations.keySet());
        now.removeIf(device -> peer(device).isEmpty());
        return now;
    }

    @Override
    public boolean askCatalogue(DeviceId device) {
        Peer peer = peer(device).orElse(null);
        if (peer == null) {
            return false;
        }
        try {
            String question = DeviceMessage.catalogueQuery(device, questions.incrementAndGet());
            Request request = words.message(provider, device, peer, question);
            provider.getNewClientTransaction(request).sendRequest();
            return true;
        } catch (SipException | ParseException | InvalidArgumentException unreachable) {
            return false;
        }
    }

    @Override
    public void processRequest(RequestEvent event) {
        Request request = event.getRequest();
        try {
            ServerTransaction transaction = event.getServerTransaction() == null
                    ? provider.getNewServerTransaction(request)
                    : event.getServerTransaction();
            transaction.sendResponse(answer(request));
        } catch (SipException | InvalidArgumentException | ParseException lost) {
            // A device that gets no answer asks again.
        }
    }

    private Response answer(Request request) throws ParseException, InvalidArgumentException {
        DeviceId device = sender(request).orElse(null);
        if (device == null) {
            return words.response(Response.BAD_REQUEST, request);
        }
        return switch (request.getMethod()) {
            case Request.REGISTER -> register(device, request);
            case Request.MESSAGE -> message(device, request);
            default -> words.response(Response.METHOD_NOT_ALLOWED, request);
        };
    }

    private static Optional<DeviceId> sender(Request request) {
        FromHeader from = (FromHeader) request.getHeader(FromHeader.NAME);
        return from.getAddress().getURI() instanceof SipURI uri && uri.getUser() != null
                ? DeviceId.parse(uri.getUser()).value()
                : Optional.empty();
    }

    private Response register(DeviceId device, Request request) throws ParseException, InvalidArgumentException {
        Optional<String> password = passwords.of(device);
        if (password.isEmpty()) {
            return words.response(Response.FORBIDDEN, request);
        }
        AuthorizationHeader header = (AuthorizationHeader) request.getHeader(AuthorizationHeader.NAME);
        if (header == null || !digests.isFresh(device, text(header.getNonce()))) {
            Response response = words.response(Response.UNAUTHORIZED, request);
            WWWAuthenticateHeader challenge = words.challenge(place.realm(), digests.challenge(device));
            response.addHeader(challenge);
            return response;
        }
        if (!digests.isRight(answer(header), Request.REGISTER, device, password.get())) {
            return words.response(Response.FORBIDDEN, request);
        }
        ExpiresHeader expiry = request.getExpires();
        int seconds = expiry == null ? USUAL_EXPIRY : expiry.getExpires();
        LocalDateTime now = LocalDateTime.now(clock);
        if (seconds == 0) {
            registrations.remove(device);
            listener.gone(device, now);
        } else {
            registrations.put(
                    device, new Registration(peer(request), clock.instant().plusSeconds(seconds)));
            listener.heard(device, now);
        }
        return words.registered(request, seconds, clock);
    }

    private static DigestCheck.Answer answer(AuthorizationHeader header) {
        int count = header.getNonceCount();
        return new DigestCheck.Answer(
                text(header.getUsername()),
                text(header.getNonce()),
                header.getURI() == null ? "" : header.getURI().toString(),
                text(header.getResponse()),
                text(header.getQop()),
                text(header.getCNonce()),
                count < 0 ? "" : String.format("%08x", count));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Where a device is reached, while its registration lasts. */
    private Optional<Peer> peer(DeviceId device) {
        return Optional.ofNullable(registrations.get(device))
                .filter(registration -> clock.instant().isBefore(registration.until))
                .map(Registration::peer);
    }

    /** Where a request really came from, whatever its sender believes of itself. */
    private static Peer peer(Request request) {
        ViaHeader via = (ViaHeader) request.getHeader(ViaHeader.NAME);
        String host = via.getReceived() == null ? via.getHost() : via.getReceived();
        int port = via.getRPort() > 0 ? via.getRPort() : via.getPort();
        return new Peer(host, port > 0 ? port : ListeningPoint.PORT_5060);
    }

    private Response message(DeviceId device, Request request) throws ParseException {
        if (!Optional.of(peer(request)).equals(peer(device))) {
            return words.response(Response.FORBIDDEN, request);
        }
        byte[] content = request.getRawContent();
        Parsed<DeviceMessage> read = DeviceMessage.read(content == null ? new byte[0] : content);
        if (read.value().isEmpty()) {
            return words.response(Response.BAD_REQUEST, request);
        }
        LocalDateTime now = LocalDateTime.now(clock);
        DeviceMessage said = read.orThrow();
        if (!said.device().equals(device)) {
            return words.response(Response.FORBIDDEN, request);
        }
        if (said instanceof DeviceMessage.Keepalive alive && alive.well()) {
            listener.heard(device, now);
        } else if (said instanceof DeviceMessage.Catalogue catalogue) {
            listener.catalogue(catalogue, now);
        }
        return words.response(Response.OK, request);
    }

    @Override
    public void close() {
        try {
            stack.stop();
        } catch (ConcurrentModificationException lastMessage) {
            // The stack goes through its channels while a message may still make one; its socket is shut by then, and a
            // second
            // call ends what is left.
            stack.stop();
        }
    }

    @Override
    public void processResponse(ResponseEvent event) {
        // The answer to a question comes as a message of its own.
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        // A device that does not answer is missed by its heartbeats.
    }

    @Override
    public void processIOException(IOExceptionEvent event) {
        // As above.
    }

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {}

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {}
}
