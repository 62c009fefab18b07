package io.lumen.ticket;

import java.util.ArrayList;
import java.util.List;

/** Opens tickets in memory, numbered from 1, and remembers what a person was told with each. */
public final class RecordingTickets extends Tickets {
    private final List<TicketContext> opened = new ArrayList<>();

    @Override
    public Ticket open(TicketContext context) {
        opened.add(context);
        Ticket ticket = new Ticket();
        ticket.number = opened.size();
        ticket.status = Ticket.OPEN;
        ticket.reason = context.reason().wireName();
        return ticket;
    }

    public List<TicketContext> opened() {
        return List.copyOf(opened);
    }
}
