-- Cases as an office has them after some years, written without any process: those of the numbers in bench_range. Every 33rd
-- is open, and all from bench_range.open on; with the shares of rights, outcomes, recipients, complaints and failed mail of a
-- busy year.
create table bench_case as
    select n, md5('request' || n)::uuid as id, md5('line' || n)::uuid as line,
        (array['repairs-service', 'community-buying', 'trade-body', 'recruitment-agency', 'constituency-office'])
            [1 + n % 7 % 5] as organisation,
        'RD-' || left(code, 4) || '-' || right(code, 4) as reference,
        (array['ACCESS', 'ERASURE', 'RECTIFICATION', 'OBJECTION', 'PORTABILITY', 'RESTRICTION', 'OBJECTION_MARKETING'])
            [greatest(1, n * 7 % 20 - 12)] as "right",
        open, n % 50 = 7 as complaint,
        (current_date - case when open then n * 13 % 45 else 40 + n * 37 % 2150 end)::date as received,
        (array['GRANTED', 'GRANTED', 'GRANTED', 'GRANTED', 'GRANTED', 'PARTLY_GRANTED', 'NO_DATA_HELD',
            'REFUSED_EXEMPTION', 'WITHDRAWN', 'LAPSED'])[1 + n * 3 % 10] as outcome,
        5 + n * 11 % 32 as days, n * 3 % 10 = 1 and not open as extended, n * 3 % 8 = 1 as paused
    from (select n, n % 33 = 0 or n >= r.open as open, (
            select string_agg(substr('23456789ABCDEFGHJKMNPQRSTVWXYZ',
                1 + (div(n::numeric * 123456791 % 656100000000, power(30::numeric, k)::numeric(20)) % 30)::int, 1), '')
            from generate_series(0, 7) k) as code
        from bench_range r, generate_series(r.first, r.last) n) numbered
    order by received;

analyze bench_case;

insert into request (id, reference, organisation, channel, received_at, zone, received_on, wanted, answer_by, large_print,
        reading_help, address_state, closed_at, kind)
    select id, reference, organisation, 'FORM', received + time '09:00', 'Europe/London', received,
        'Everything that you hold about me', 'DOWNLOAD', false, false, 'CONFIRMED',
        case when not open then received + days + time '12:00' end, case when complaint then 'COMPLAINT' else 'RIGHTS' end
    from bench_case;

insert into complaint (request_id, looked_on)
    select id, received from bench_case where complaint;

insert into party (id, request_id, role, name, email, name_key)
    select md5('party' || n)::uuid, id, 'REQUESTER', initcap(given || ' ' || family),
        given || '.' || family || n || '@example.com', given || ' ' || family
    from (select n, id, translate((1000 + n % 97)::text, '0123456789', 'aeioulmnrs') as given,
            translate((100000 + n * 31 % 1999)::text, '0123456789', 'bdgkprstvz') as family
        from bench_case) named;

insert into request_line (id, request_id, number, "right", outcome, closed_at)
    select line, id, 1, "right", case when not open then outcome end,
        case when not open then received + days + time '12:00' end
    from bench_case where not complaint;

insert into clock_event (line_id, type, happened_at, happened_on, recorded_at)
    select line, 'RECEIVED', received + time '09:00', null::date, received + time '09:00' from bench_case where not complaint
    union all
    select line, 'RESPONDED', null, received + days, received + days + time '12:00'
    from bench_case where not open and not complaint;

insert into line_clock (line_id, organisation, "right", received_on, state, due_on, paused_days, extended, closed_on,
        request_id, reference, zone, outcome)
    select line, organisation, "right", received,
        case when not open then 'CLOSED' when paused then 'PAUSED' else 'RUNNING' end,
        case when not (open and paused) then received + 30 + case when extended then 60 else 0 end end,
        case when paused then n % 9 else 0 end, extended, case when not open then received + days end,
        id, reference, 'Europe/London', case when not open then outcome end
    from bench_case where not complaint;

insert into decision (line_id, outcome, prepared_by, prepared_at, times_returned)
    select line, outcome, 'clerk', received + days, (n % 20 = 1)::int from bench_case where not open and not complaint;

insert into hours_spent (line_id, hours, written_by, written_at)
    select line, n % 40 / 10.0, 'clerk', received + days from bench_case where not open and not complaint and n % 2 = 0;

insert into late_reason (line_id, reason, written_by, written_at)
    select line, 'TOO_MANY_REQUESTS', 'clerk', received + days
    from bench_case where not open and not complaint and days > 30 and not extended and n % 2 = 0;

insert into activity_log (id, organisation, reference, process, activity, started_at, ended_at)
    select process || ':' || n || ':' || step, organisation, reference, process, 'step' || step, at,
        case when not open or at < now() - interval '3 days' then at + (1 + n * step % 50) * interval '2 hours' end
    from (select c.*, process, step, received + step * days * interval '2 hours' as at
        from bench_case c join unnest(array['verifyIdentity', 'assessRequest', 'actForOwner', 'searchSystem', 'searchSystem',
                'provideCopy', 'approveAnswer', 'sendAnswer']) with ordinality as model (process, step) on true
        where not complaint) steps
    where at < now() order by at;

insert into outbox (id, organisation, request_id, kind, address, subject, body, status, created_at, due_at, sent_at)
    select md5('mail' || n || '-' || mail)::uuid, organisation, id, 'MESSAGE', 'ada@example.com', 'Your request',
        'We have news for you.', case when n % 1000 = 33 and mail = 3 then 'FAILED' else 'SENT' end, received, received, received
    from bench_case, generate_series(1, 3) mail;

insert into recipient_round (id, request_id, line_id, what, created_at, confirmed_by, confirmed_at)
    select md5('round' || n)::uuid, id, line, 'ERASURE', received + 9, 'clerk', received + 10
    from bench_case where not complaint and "right" = 'ERASURE';

insert into recipient_notification (id, round_id, request_id, line_id, organisation, recipient_id, name, role, channel, action,
        ground, state, place, result, settled_at, received_at)
    select md5('notice' || n || '-' || place)::uuid, md5('round' || n)::uuid, id, line, organisation, 'recipient-' || place,
        'Recipient ' || place, 'PROCESSOR', 'EMAIL', 'INSTRUCT', 'PROCESSOR', case when open then 'OPEN' else 'SETTLED' end,
        place, case when not open then 'ACKNOWLEDGED' end, case when not open then received + 20 end,
        received + time '09:00'
    from bench_case, generate_series(1, 4) place where not complaint and "right" = 'ERASURE';

-- What the engine has of an open case: an instance, and a task that its group may claim or a person has.
insert into act_ru_execution (id_, rev_, proc_inst_id_, business_key_, proc_def_id_, is_active_, is_concurrent_, is_scope_,
        is_event_scope_, suspension_state_, cached_ent_state_, tenant_id_)
    select 'bench-' || n, 1, 'bench-' || n, reference,
        (select id_ from act_re_procdef where key_ = 'assessRequest' order by version_ desc limit 1), true, false, true, false, 1,
        2, organisation
    from bench_case where open and not complaint;

insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, assignee_, priority_,
        create_time_, due_date_, suspension_state_, tenant_id_)
    select 'bench-task-' || n, 1, 'bench-' || n, 'bench-' || n, e.proc_def_id_, 'Assess request', 'assess',
        case when n % 3 = 0 then 'person' || n % 40 end, 50, received + time '09:00', received + 5 + time '17:00', 1, organisation
    from bench_case c join act_ru_execution e on e.id_ = 'bench-' || n;

insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
    select 'bench-link-' || n, 1, case when n % 10 = 0 then 'officer' else 'case-handler' end, 'candidate', 'bench-task-' || n
    from bench_case where open and not complaint;

drop table bench_case;
